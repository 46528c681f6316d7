import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { citesInForce } from '#kernel/legal-basis/citing';
import type { Ctx } from '#platform/context/ctx';
import { unknownReference } from '#platform/problem/catalogue';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type { CaseRisk } from '#stages/3-implementation/case/case-lists';
import { riskiest } from '#stages/3-implementation/case-reply/case-reply.rules';
import type { RenderedTemplate, RenderTemplate } from '#stages/3-implementation/reply-template/reply-template.dto';
import { ReplyTemplateEntity } from '#stages/3-implementation/reply-template/reply-template.entity';
import {
  bracesClosed,
  notActive,
  render,
  unresolved,
  variablesOf,
} from '#stages/3-implementation/reply-template/reply-template.rules';

export const replyTemplates = new Resource<ReplyTemplateEntity>({
  entity: ReplyTemplateEntity,
  name: 'reply_template',
  path: 'reply-templates',
  title: 'title',
  sorts: ['createdAt', 'title'],
  defaultSort: 'title',
  filters: {
    topic: { kind: 'any', property: 'topic' },
    language: { kind: 'any', property: 'language' },
    riskClass: { kind: 'any', property: 'riskClass' },
    legalBasisId: { kind: 'any', property: 'legalBasisId' },
    active: { kind: 'sql', condition: 't.active = ANY({}::boolean[])' },
  },
  search: ['title', 'text', 'topic'],
});

/** What the case and the agency know, as the variables of templates. */
const VALUES = `
  SELECT k.title AS "caseTitle", k.topic AS "caseTopic", k.received_at AS "receivedAt", k.risk_class AS "riskClass",
    (SELECT u.name FROM org_units u WHERE u.organization_id = k.organization_id AND u.id = k.unit_id) AS unit,
    o.name AS agency, o.timezone,
    (SELECT concat(b.type, ' ', b.number, '/', b.year, CASE WHEN b.article IS NULL THEN '' ELSE ' ' || b.article END, ' ', b.title)
       FROM legal_bases b WHERE b.organization_id = k.organization_id AND b.id = $3) AS "legalBasis"
  FROM cases k JOIN organizations o ON o.id = k.organization_id WHERE k.organization_id = $1 AND k.id = $2`;

interface Known extends Record<string, unknown> {
  receivedAt: string;
  riskClass: CaseRisk;
  timezone: string;
}

/** Words for what is answered often. */
@Injectable()
export class ReplyTemplateService extends RecordService<ReplyTemplateEntity> {
  protected readonly actions: ActionRule<ReplyTemplateEntity>[] = [
    { action: 'update', permission: 'reply_template.write' },
    { action: 'remove', permission: 'reply_template.write' },
    { action: 'render', permission: 'case.write' },
  ];

  constructor() {
    super(replyTemplates);
  }

  /** Nothing is stored: whoever answers reads it once more and drafts the reply. */
  async rendering(ctx: Ctx, id: string, { caseId, values = [], on }: RenderTemplate): Promise<RenderedTemplate> {
    const template = await this.store.get(ctx, id);
    if (!template.active) throw notActive();
    const { legalBasisId } = template;
    const known = await ctx.one<Known>(VALUES, [ctx.organizationId, caseId, legalBasisId]);
    if (!known) throw noSuchCase();
    const day = on ?? localDay(new Date(), known.timezone);
    decide(ctx, [await this.inForce(ctx, legalBasisId, day)]);
    const own = Object.fromEntries(values.map(({ name, value }) => [name, value]));
    const filled = render(template.text, { ...caseValues(ctx, template, known, day), ...own });
    if (filled.missing.length > 0) throw unresolved({ params: { names: filled.missing.join(', ') } });
    const riskClass = riskiest([template.riskClass, known.riskClass]);
    return { text: filled.text, variables: variablesOf(template.text), riskClass, legalBasisId };
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ReplyTemplateEntity>,
    current: ReplyTemplateEntity | null,
  ): Promise<void> {
    const isNew = next.legalBasisId !== (current?.legalBasisId ?? null);
    const today = localDay(new Date(), ctx.actor.timezone);
    decide(ctx, [bracesClosed(next.text), await this.inForce(ctx, isNew ? next.legalBasisId : null, today)]);
  }

  private inForce(ctx: Ctx, legalBasisId: string | null | undefined, on: string) {
    return citesInForce(ctx, { pointer: '/legalBasisId', ids: legalBasisId ? [legalBasisId] : [], on });
  }
}

const MONTHS: Record<string, string> = { id: 'id-ID', su: 'id-ID', jv: 'id-ID', ms: 'ms-MY', en: 'en-GB' };

function caseValues(ctx: Ctx, { language }: ReplyTemplateEntity, known: Known, day: string): Record<string, string> {
  const words = new Intl.DateTimeFormat(MONTHS[language], { dateStyle: 'long', timeZone: 'UTC' });
  const written = (date: string): string => words.format(new Date(`${date}T00:00:00Z`));
  const texts = Object.entries(known).filter(([, value]) => typeof value === 'string') as [string, string][];
  return {
    ...Object.fromEntries(
      texts.filter(([name]) => name !== 'receivedAt' && name !== 'timezone' && name !== 'riskClass'),
    ),
    receivedOn: written(localDay(new Date(known.receivedAt), known.timezone)),
    today: written(day),
    officer: ctx.actor.name,
  };
}

function noSuchCase() {
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  return unknownReference({
    params: { field: 'caseId' },
    errors: [{ pointer: '/caseId', code: 'reference.unknown', message }],
  });
}
