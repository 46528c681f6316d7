import { Injectable } from '@nestjs/common';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Answered } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { holdOwners, ownersOf, passOn, seeingAll } from '#stages/1-fact-finding/community-need/carry';
import type { CommunityNeedEntity, NeedState } from '#stages/1-fact-finding/community-need/community-need.entity';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { namings } from '#stages/1-fact-finding/community-need/need-links';
import { type Carried, NeedMergeEntity } from '#stages/1-fact-finding/community-need/need-merge.entity';
import {
  givenBack,
  mergeVerdicts,
  notMerged,
  stepsBack,
  stepsOfSurvivor,
} from '#stages/1-fact-finding/community-need/need-merge.rules';

export const needMerges = new Resource<NeedMergeEntity>({
  entity: NeedMergeEntity,
  name: 'need_merge',
  path: 'need-merges',
  title: 'reason',
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  filters: {},
});

type Need = CommunityNeedEntity & { level: number };

/** Makes one need of several that say the same, without losing a source, and takes that back. */
@Injectable()
export class NeedMergeService {
  private readonly merges = new RecordStore(needMerges);

  constructor(private readonly needs: CommunityNeedService) {}

  async merge(
    ctx: Ctx,
    id: string,
    { duplicateIds, reason }: { duplicateIds: readonly string[]; reason: string },
  ): Promise<Answered<CommunityNeedEntity>> {
    const { campaignId } = await this.needs.store.get(ctx, id);
    const campaign = await holdCampaign(ctx, campaignId, true);
    const held = await this.hold(ctx, id, duplicateIds);
    const survivor = one(held, id);
    const duplicates = held.filter((need) => need.id !== id || duplicateIds.includes(id));
    decide(ctx, [campaignRuns(campaign), ...mergeVerdicts(survivor, duplicateIds, duplicates)]);
    for (const duplicate of duplicates) await this.take(ctx, survivor, { duplicate, reason });
    const researchNoteIds = [...new Set(held.flatMap((need) => need.researchNoteIds))].sort();
    const states = duplicates.map(({ state }) => state);
    let stored = await this.needs.store.update(ctx, survivor, { researchNoteIds }, 'merged');
    for (const to of stepsOfSurvivor(survivor.state, states))
      stored = await this.needs.store.move(ctx, stored, { to, reason });
    return this.needs.get(ctx, id);
  }

  /** What was carried over goes back, unless somebody took it away since or another merged need brought it too. */
  async unmerge(ctx: Ctx, id: string, { reason }: { reason: string }): Promise<Answered<CommunityNeedEntity>> {
    const { campaignId, mergedIntoId } = await this.needs.store.get(ctx, id);
    if (!mergedIntoId) throw notMerged();
    const campaign = await holdCampaign(ctx, campaignId, true);
    const held = await this.hold(ctx, mergedIntoId, [id]);
    const [survivor, duplicate] = [one(held, mergedIntoId), one(held, id)];
    const merges = await this.standing(ctx, survivor.id);
    const merge = merges.find(({ duplicateId }) => duplicateId === id);
    if (!merge || survivor.mergedIntoId || duplicate.mergedIntoId !== survivor.id) throw notMerged();
    decide(ctx, [campaignRuns(campaign)]);
    const others = merges.filter(({ duplicateId }) => duplicateId !== id).map(({ carried }) => carried);
    await this.giveBack(ctx, merge, others);
    await this.leaveNotes(ctx, survivor, givenBack(merge.carried.notes, await this.notesBrought(ctx, survivor.id, id)));
    await this.merges.update(ctx, merge, { undoneAt: new Date().toISOString(), undoneBy: ctx.actor.userId }, 'undone');
    await this.standAgain(ctx, duplicate, { before: merge.stateBefore, reason });
    return this.needs.get(ctx, id);
  }

  /** Every merge of a need, first to last. */
  async list(ctx: Ctx, id: string): Promise<NeedMergeEntity[]> {
    await this.needs.store.get(ctx, id);
    return ctx.query(
      `SELECT ${needMerges.selectList} FROM need_merges t
       JOIN community_needs d ON d.organization_id = t.organization_id AND d.id = t.duplicate_id
       WHERE t.organization_id = $1 AND t.survivor_id = $2 ORDER BY t.id LIMIT 1000`,
      [ctx.organizationId, id],
    ) as Promise<(NeedMergeEntity & Record<string, unknown>)[]>;
  }

  /** First what names the needs, then the needs by their ids: the order of everybody who writes them. */
  private async hold(ctx: Ctx, survivorId: string, duplicateIds: readonly string[]): Promise<Need[]> {
    const ids = [survivorId, ...duplicateIds];
    await seeingAll(ctx, async () => {
      for (const naming of namings()) await holdOwners(ctx, naming, ids);
    });
    const { singleList, table } = this.needs.store.resource;
    const held = await ctx.query<Need & Record<string, unknown>>(
      `SELECT ${singleList}, t.level FROM ${table} t WHERE t.organization_id = $1 AND t.id = ANY($2) ORDER BY t.id FOR UPDATE OF t`,
      [ctx.organizationId, ids],
    );
    return held;
  }

  private async take(
    ctx: Ctx,
    survivor: Need,
    { duplicate, reason }: { duplicate: Need; reason: string },
  ): Promise<void> {
    const carried: Carried = {
      notes: duplicate.researchNoteIds.filter((note) => !survivor.researchNoteIds.includes(note)),
      links: {},
    };
    await seeingAll(ctx, async () => {
      for (const naming of namings()) {
        const own = await ownersOf(ctx, naming, survivor.id);
        const all = await ownersOf(ctx, naming, duplicate.id);
        if (all.length === 0) continue;
        carried.links[naming.link.table] = { all, both: all.filter((id) => own.includes(id)) };
        await passOn(ctx, naming, { from: duplicate.id, to: survivor.id, ids: all });
      }
    });
    const set = { mergedIntoId: survivor.id, droppedReason: reason };
    await this.needs.store.move(ctx, duplicate, { to: 'dropped', reason, set });
    await this.merges.insert(ctx, {
      survivorId: survivor.id,
      duplicateId: duplicate.id,
      reason,
      stateBefore: duplicate.state,
      carried,
    });
  }

  private async giveBack(ctx: Ctx, merge: NeedMergeEntity, others: readonly Carried[]): Promise<void> {
    const { survivorId, duplicateId, carried } = merge;
    await seeingAll(ctx, async () => {
      for (const naming of namings()) {
        const { all = [], both = [] } = carried.links[naming.link.table] ?? {};
        const brought = others.flatMap(({ links }) => links[naming.link.table]?.all ?? []);
        const ids = (await ownersOf(ctx, naming, survivorId)).filter((owner) => all.includes(owner));
        await passOn(ctx, naming, { from: survivorId, to: duplicateId, ids, keep: [...both, ...brought] });
      }
    });
  }

  /** The survivor keeps its evidence: it never stands validated on nothing. */
  private async leaveNotes(ctx: Ctx, survivor: Need, notes: readonly string[]): Promise<void> {
    const researchNoteIds = survivor.researchNoteIds.filter((note) => !notes.includes(note));
    if (researchNoteIds.length === 0 && survivor.state !== 'identified') return;
    await this.needs.store.update(ctx, survivor, { researchNoteIds }, 'unmerged');
  }

  private async standAgain(
    ctx: Ctx,
    duplicate: Need,
    { before, reason }: { before: NeedState; reason: string },
  ): Promise<void> {
    let stored: CommunityNeedEntity = duplicate;
    for (const to of stepsBack(before)) {
      const set = { mergedIntoId: null, droppedReason: null };
      stored = await this.needs.store.move(ctx, stored, { to, reason, set });
    }
  }

  private standing(ctx: Ctx, survivorId: string): Promise<NeedMergeEntity[]> {
    return ctx.query(
      `SELECT ${needMerges.selectList} FROM need_merges t
       WHERE t.organization_id = $1 AND t.survivor_id = $2 AND t.undone_at IS NULL ORDER BY t.id FOR UPDATE`,
      [ctx.organizationId, survivorId],
    ) as Promise<(NeedMergeEntity & Record<string, unknown>)[]>;
  }

  /** The notes of the other needs that still go on in the survivor. */
  private async notesBrought(ctx: Ctx, survivorId: string, duplicateId: string): Promise<string[][]> {
    const rows = await ctx.query<{ note: string }>(
      `SELECT l.research_note_id AS note FROM need_research_notes l
       JOIN community_needs n ON n.organization_id = l.organization_id AND n.id = l.need_id
       WHERE l.organization_id = $1 AND n.merged_into_id = $2 AND n.id <> $3`,
      [ctx.organizationId, survivorId, duplicateId],
    );
    return [rows.map(({ note }) => note)];
  }
}

function one(needs: readonly Need[], id: string): Need {
  const found = needs.find((need) => need.id === id);
  if (!found) throw notFound();
  return found;
}
