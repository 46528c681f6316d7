import { Injectable } from '@nestjs/common';
import { isOwn, OWN_WORK } from '#kernel/access/four-eyes';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import type { Page } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { KeyMessageEntity } from '#stages/2-planning/key-message/key-message.entity';
import { compare, SCORERS, type Sheet, twoHaveScored } from '#stages/2-planning/key-message/key-message.rules';

/** The sheets of the text as it stands, the first one first. */
const SHEETS = `(SELECT coalesce(json_agg(json_build_object('createdBy', s.created_by, 'credibility', s.credibility,
    'context', s.context, 'content', s.content, 'clarity', s.clarity, 'continuityConsistency', s.continuity_consistency,
    'channels', s.channels, 'capability', s.capability) ORDER BY s.id), '[]')
  FROM score_sheets s WHERE s.organization_id = t.organization_id AND s.key_message_id = t.id AND s.text_version = t.text_version)`;

const own = 'key_message_id';

export const keyMessages = new Resource<KeyMessageEntity>({
  entity: KeyMessageEntity,
  name: 'key_message',
  path: 'key-messages',
  title: 'text',
  links: {
    publicIds: { table: 'key_message_publics', own, other: 'public_id' },
    objectiveIds: { table: 'key_message_objectives', own, other: 'objective_id' },
  },
  includes: { sevenCs: { sql: () => SHEETS } },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    publicId: { kind: 'linked', link: 'publicIds' },
    objectiveId: { kind: 'linked', link: 'objectiveIds' },
  },
  search: ['text'],
});

@Injectable()
export class KeyMessageService extends RecordService<KeyMessageEntity> {
  protected readonly actions: ActionRule<KeyMessageEntity>[] = [
    { action: 'update', permission: 'plan.write' },
    { action: 'score', permission: 'plan.write', refuse: whyNotScore },
    { action: 'remove', permission: 'plan.write' },
  ];

  constructor() {
    super(keyMessages);
  }

  override async list(ctx: Ctx, ask: object): Promise<Page<KeyMessageEntity>> {
    const page = await super.list(ctx, ask);
    return { ...page, items: page.items.map((message) => judged(ctx, message)) };
  }

  override answer(ctx: Ctx, record: KeyMessageEntity): Answered<KeyMessageEntity> {
    return judged(ctx, super.answer(ctx, record));
  }

  protected override derive(
    ctx: Ctx,
    next: Partial<KeyMessageEntity>,
    current: KeyMessageEntity | null,
  ): Partial<KeyMessageEntity> {
    if (current !== null && next.text === current.text) return {};
    return { textBy: ctx.actor.userId, textVersion: (current?.textVersion ?? 0) + 1 };
  }

  protected override async check(ctx: Ctx, next: Partial<KeyMessageEntity>): Promise<void> {
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const { objectiveIds = [], publicIds = [] } = next;
    const named = (table: string, ids: readonly string[]) =>
      ctx.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3)`,
        [ctx.organizationId, campaign.id, ids],
      );
    const [objectives, publics] = await Promise.all([named('objectives', objectiveIds), named('publics', publicIds)]);
    decide(ctx, [
      campaignRuns(campaign),
      belong('/objectiveIds', objectiveIds, objectives),
      belong('/publicIds', publicIds, publics),
    ]);
  }

  protected override async checkRemoval(ctx: Ctx, current: KeyMessageEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
  }
}

/** What the database answers in the place of sevenCs: the sheets themselves. */
const sheetsOf = ({ sevenCs }: KeyMessageEntity): Sheet[] | undefined => sevenCs as unknown as Sheet[] | undefined;

function judged<M extends KeyMessageEntity>(ctx: Ctx, message: M): M {
  const sheets = sheetsOf(message);
  return sheets ? { ...message, sevenCs: compare(sheets, ctx.actor.userId) } : message;
}

/** Why this person does not score the text: it is their own, or two others have. */
function whyNotScore(message: KeyMessageEntity, actorId: string): Text | null {
  if (isOwn([message.createdBy, message.textBy], actorId)) return OWN_WORK;
  const sheets = sheetsOf(message) ?? [];
  const full = sheets.length >= SCORERS && !sheets.some(({ createdBy }) => createdBy === actorId);
  return full ? twoHaveScored.kind.title : null;
}
