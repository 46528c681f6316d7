import type { NotificationKind } from '#kernel/notification/kinds';
import { notify } from '#kernel/notification/notify';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';

type Told = Pick<CaseEntity, 'id' | 'campaignId' | 'title' | 'clearanceLevel'> & {
  classification: CaseEntity['classification'];
};

const CLASSES = ['open', 'restricted', 'confidential', 'exempt'] as const;

/** A person who is given a case works here and may see it; with `unitId` in that unit or below it. */
export async function reaches(
  ctx: Ctx,
  pointer: string,
  personId: string | null | undefined,
  level: number,
): Promise<FieldVerdict> {
  const found = personId
    ? await ctx.one(
        `SELECT id FROM users WHERE organization_id = $1 AND id = $2 AND state = 'active' AND siklus_rank(clearance) >= $3`,
        [ctx.organizationId, personId, level],
      )
    : undefined;
  return {
    code: 'case.person_cannot_see',
    passed: !personId || found !== undefined,
    pointer,
    message: {
      en: 'Nobody who works here and may see the case.',
      id: 'Bukan orang yang bekerja di sini dan boleh melihat kasus ini.',
    },
  };
}

/** The person addressed; else who leads the unit; else everybody in it. */
const ADDRESSED = `
  SELECT u.id FROM users u WHERE u.organization_id = $1 AND u.id = $2
  UNION ALL
  SELECT o.head_id FROM org_units o WHERE o.organization_id = $1 AND o.id = $3 AND $2::uuid IS NULL AND o.head_id IS NOT NULL
  UNION ALL
  SELECT u.id FROM users u JOIN org_units o ON o.organization_id = u.organization_id AND o.id = u.unit_id
  WHERE u.organization_id = $1 AND u.unit_id = $3 AND $2::uuid IS NULL AND o.head_id IS NULL AND u.state = 'active' LIMIT 50`;

export interface Address {
  assigneeId: string | null;
  unitId: string | null;
}

/** Tells whoever a case was given to. */
export async function tellHandedOn(ctx: Ctx, told: Told, { assigneeId, unitId }: Address): Promise<void> {
  if (!assigneeId && !unitId) return;
  const people = await ctx.query<{ id: string }>(ADDRESSED, [ctx.organizationId, assigneeId, unitId]);
  await tell(
    ctx,
    told,
    'case_handed_on',
    people.map(({ id }) => id),
  );
}

/** Tells people of something about a case; whoever may not see it is left out. */
export async function tell(
  ctx: Ctx,
  { id, title, campaignId, clearanceLevel }: Told,
  kind: NotificationKind,
  to: readonly (string | null)[],
): Promise<void> {
  // As strict as its strictest report, which its own class may not say.
  const classification = CLASSES[clearanceLevel] ?? 'exempt';
  await notify(ctx, { kind, to, resource: 'case', recordId: id, campaignId, classification, params: { title } });
}
