import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { CaseRisk } from '#stages/3-implementation/case/case-lists';

/** What a template says about a reply that is written with it; for new replies it has to be one that may be used. */
export async function templateOf(
  ctx: Ctx,
  id: string | null | undefined,
  isNew = true,
): Promise<{ riskClass: CaseRisk | null; usable: FieldVerdict }> {
  const found = id
    ? await ctx.one<{ riskClass: CaseRisk; active: boolean }>(
        'SELECT risk_class AS "riskClass", active FROM reply_templates WHERE organization_id = $1 AND id = $2 FOR SHARE',
        [ctx.organizationId, id],
      )
    : undefined;
  return {
    riskClass: found?.riskClass ?? null,
    usable: {
      code: found ? 'reply_template.not_active' : 'reference.unknown',
      passed: !id || (found !== undefined && (found.active || !isNew)),
      pointer: '/replyTemplateId',
      message: found
        ? { en: 'The template is no longer used; choose another.', id: 'Templat tidak dipakai lagi; pilih yang lain.' }
        : { en: 'No such template.', id: 'Templat itu tidak ada.' },
    },
  };
}
