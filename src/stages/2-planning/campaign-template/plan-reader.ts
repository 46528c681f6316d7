import type { LocalDate } from '#kernel/calendar/local-date';
import type { Ctx } from '#platform/context/ctx';
import { unknownReference } from '#platform/problem/catalogue';
import { type Resource, resources } from '#platform/records/resource';
import { COLLECTIONS, PARTS, type Part } from '#stages/2-planning/campaign-template/outline';
import type { PlanRecords } from '#stages/2-planning/campaign-template/outline.rules';
import { MOST } from '#stages/2-planning/campaign-template/template-fields';

/** What was called off is no part of the plan. */
const STANDING: Partial<Record<Part, string>> = {
  activities: `AND t.state <> 'cancelled'`,
  contentPlans: `AND t.state <> 'cancelled'`,
};

/** Whether work was given out for the piece. */
const WITH_TASKS = `, EXISTS (SELECT FROM tasks k WHERE k.organization_id = t.organization_id AND k.content_plan_id = t.id) AS "hasTasks"`;

function resourceOf(part: Part): Resource {
  const found = resources().find(({ options }) => options.path === COLLECTIONS[part]);
  if (!found) throw new Error(`There is no collection ${COLLECTIONS[part]}.`);
  return found;
}

/** A campaign's plan as far as the reader may see it; one more of a part than can be copied says that there are too many. */
export async function readPlan(ctx: Ctx, campaignId: string): Promise<PlanRecords> {
  const read = PARTS.map((part) => {
    const { selectList, table } = resourceOf(part);
    return ctx.query(
      `SELECT ${selectList}${part === 'contentPlans' ? WITH_TASKS : ''} FROM ${table} t
       WHERE t.organization_id = $1 AND t.campaign_id = $2 ${STANDING[part] ?? ''} ORDER BY t.created_at, t.id LIMIT ${MOST + 1}`,
      [ctx.organizationId, campaignId],
    );
  });
  const rows = await Promise.all(read);
  return Object.fromEntries(PARTS.map((part, i) => [part, rows[i]])) as unknown as PlanRecords;
}

export interface SourceCampaign {
  id: string;
  title: string;
  level: number;
  startsOn: LocalDate;
}

/** The campaign that a plan is taken from; of another agency, or above the reader's clearance, it is not there. */
export async function sourceCampaign(ctx: Ctx, campaignId: string): Promise<SourceCampaign> {
  const found = await ctx.one<SourceCampaign & Record<string, unknown>>(
    `SELECT id, title, level, starts_on AS "startsOn" FROM campaigns WHERE organization_id = $1 AND id = $2 FOR KEY SHARE`,
    [ctx.organizationId, campaignId],
  );
  return found ?? notThere('fromCampaignId');
}

export function notThere(field: string): never {
  const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
  throw unknownReference({
    params: { field },
    errors: [{ pointer: `/${field}`, code: 'reference.unknown', message }],
  });
}
