import type { Ctx } from '#platform/context/ctx';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import { contentMachine } from '#stages/2-planning/content-plan/content-plan.rules';
import { CONTENT_PLAN_LINKS } from '#stages/2-planning/content-plan/link.entity';
import { VERSIONED } from '#stages/2-planning/content-plan/versioned';

const contentPlans = new Resource<ContentPlanEntity>({
  entity: ContentPlanEntity,
  name: 'content_plan',
  path: 'content-plans',
  title: 'title',
  links: CONTENT_PLAN_LINKS,
  sorts: ['createdAt', 'plannedAt', 'title'],
  nullsLast: { plannedAt: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    state: { kind: 'any', property: 'state' },
    format: { kind: 'any', property: 'format' },
    informationClass: { kind: 'any', property: 'informationClass' },
    objectiveId: { kind: 'linked', link: 'objectiveIds' },
    needId: { kind: 'linked', link: 'needIds' },
    keyMessageId: { kind: 'linked', link: 'keyMessageIds' },
    publicId: { kind: 'linked', link: 'publicIds' },
    category: { kind: 'any', property: 'category' },
    riskClass: { kind: 'any', property: 'riskClass' },
    channelId: { kind: 'linked', link: 'channelIds' },
    assigneeId: { kind: 'any', property: 'assigneeId' },
    awaitingMyDecision: {
      kind: 'sql',
      condition: `EXISTS (SELECT FROM approval_turns w
        WHERE w.organization_id = t.organization_id AND w.content_plan_id = t.id AND w.user_id = siklus_user()) = {}::boolean`,
    },
    from: { kind: 'from', property: 'plannedAt' },
    to: { kind: 'before', property: 'plannedAt' },
  },
  search: ['title', 'brief', 'keyMessage'],
  machine: contentMachine,
});

const VARIANTS = `(SELECT coalesce(jsonb_agg(jsonb_build_object(
    'channelId', v.channel_id, 'caption', v.caption, 'altText', v.alt_text, 'decorative', v.decorative,
    'captionsRef', v.captions_ref, 'hashtags', to_jsonb(v.hashtags), 'mentions', to_jsonb(v.mentions),
    'firstComment', v.first_comment, 'media', v.media) ORDER BY v.channel_id), '[]')
  FROM content_variants v WHERE v.organization_id = $1 AND v.content_plan_id = $2)`;

/** All of them: what the writer may not see belongs to the version too. */
const NEEDS = `(SELECT coalesce(jsonb_agg(l.need_id ORDER BY l.need_id), '[]') FROM content_plan_needs l
  WHERE l.organization_id = $1 AND l.content_plan_id = $2)`;

/** From the first review on, whatever is saved of a piece leaves a version, in the same transaction and whoever saves it. */
class ContentPlanStore extends RecordStore<ContentPlanEntity> {
  override async update(
    ctx: Ctx,
    current: ContentPlanEntity,
    patch: object,
    action?: string,
  ): Promise<ContentPlanEntity> {
    const stored = await super.update(ctx, current, patch, action);
    if (stored.submittedVersion !== null && stored.version !== current.version) await this.keepVersion(ctx, stored);
    return stored;
  }

  private async keepVersion(ctx: Ctx, plan: ContentPlanEntity): Promise<void> {
    const snapshot = Object.fromEntries(VERSIONED.map((field) => [field, plan[field]]));
    await ctx.query(
      `INSERT INTO content_plan_versions (organization_id, content_plan_id, number, by_id, state, snapshot)
       VALUES ($1, $2, $3, $4, $5, $6::jsonb || jsonb_build_object('variants', ${VARIANTS}, 'needIds', ${NEEDS}))`,
      [ctx.organizationId, plan.id, plan.version, ctx.actor.userId, plan.state, JSON.stringify(snapshot)],
    );
  }
}

export const contentPlanStore = new ContentPlanStore(contentPlans);
