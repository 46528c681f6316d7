import { Injectable } from '@nestjs/common';
import { kappa } from '#kernel/figures/coding.rules';
import { told } from '#kernel/figures/figure.dto';
import type { Ctx } from '#platform/context/ctx';
import { decide } from '#platform/records/verdicts';
import type {
  CategoryAgreement,
  CodingAgreement,
  CodingSettlement,
  SettleItem,
} from '#stages/3-implementation/coding-sample/coding.dto';
import {
  agreements,
  alreadySettled,
  disagreements,
  matrixOf,
  type Pair,
  stillCoding,
  UNTOLD,
} from '#stages/3-implementation/coding-sample/coding.rules';
import type { CodingCategory, CodingSampleEntity } from '#stages/3-implementation/coding-sample/coding-sample.entity';
import { CodingSampleService } from '#stages/3-implementation/coding-sample/coding-sample.service';
import { bothOf, type Coded, codedBy } from '#stages/3-implementation/coding-sample/coding-store';
import { codeFits } from '#stages/3-implementation/coding-sample/settlement.rules';
import { keepSettlement, settlementsOf } from '#stages/3-implementation/coding-sample/settlement-store';

/** How far two coders agree, and what holds where they do not. */
@Injectable()
export class AgreementService {
  constructor(private readonly samples: CodingSampleService) {}

  async agreement(ctx: Ctx, id: string): Promise<CodingAgreement> {
    const sample = await this.samples.store.get(ctx, id);
    await this.refuseBlind(ctx, sample);
    const [coded, settled] = await Promise.all([bothOf(ctx, sample), settlementsOf(ctx, id)]);
    const categories = sample.categories.map((category) => agreementIn(ctx, category, coded, settled));
    return { n: coded.length, state: sample.state, categories };
  }

  /** A third person settles alone; a coder proposes, and it holds once the other coder says the same. */
  async settle(ctx: Ctx, id: string, asked: SettleItem): Promise<CodingSettlement> {
    const sample = await this.samples.store.lock(ctx, id);
    await this.refuseBlind(ctx, sample);
    const coded = await bothOf(ctx, sample);
    const open = disagreements(pairsOf(asked.category, coded)).map(({ itemId }) => itemId);
    const { itemId, category, code = null } = { ...asked, itemId: asked.itemId.toLowerCase() };
    decide(ctx, [
      codeFits(category, code),
      {
        code: 'coding_sample.not_disagreed',
        passed: sample.categories.includes(category) && open.includes(itemId),
        pointer: '/itemId',
        message: {
          en: 'The two did not disagree on this item in this category.',
          id: 'Keduanya tidak berbeda pendapat pada butir ini dalam kategori ini.',
        },
      },
    ]);
    const settled = await settlementsOf(ctx, id);
    const before = settled.find((each) => each.itemId === itemId && each.category === category);
    if (before?.settledAt) throw alreadySettled();
    const settlement = decided(ctx, sample, { ...asked, itemId, code }, before);
    await keepSettlement(ctx, settlement);
    const { reason, settledAt } = settlement;
    ctx.record({
      action: `coding_sample.${settledAt ? 'item_settled' : 'item_proposed'}`,
      resource: 'coding_sample',
      recordId: id,
      campaignId: sample.campaignId,
      level: sample.clearanceLevel,
      changes: { itemId: { to: itemId }, category: { to: category }, code: { to: code } },
      reason,
    });
    if (settledAt) await this.close(ctx, sample, coded, settled.filter((each) => each.settledAt).length + 1);
    return settlement;
  }

  private async close(ctx: Ctx, sample: CodingSampleEntity, coded: readonly Coded[], settled: number): Promise<void> {
    const all = sample.categories.reduce((n, each) => n + disagreements(pairsOf(each, coded)).length, 0);
    if (settled >= all) await this.samples.store.move(ctx, sample, { to: 'settled' });
  }

  /** Blind until both are done: not even how far they agree is told before. */
  private async refuseBlind(ctx: Ctx, sample: CodingSampleEntity): Promise<void> {
    if (sample.state !== 'coding') return;
    const coded = await Promise.all(
      [sample.firstCoderId, sample.secondCoderId].map((coder) => codedBy(ctx, sample.id, coder)),
    );
    throw stillCoding({ params: { left: coded.reduce((left, each) => left + sample.drawn - each, 0) } });
  }
}

function pairsOf(category: CodingCategory, coded: readonly Coded[]): Pair[] {
  return coded.map(({ itemId, first, second }) => ({
    itemId,
    first: first[category] ?? UNTOLD,
    second: second[category] ?? UNTOLD,
  }));
}

function agreementIn(
  ctx: Ctx,
  category: CodingCategory,
  coded: readonly Coded[],
  settled: readonly CodingSettlement[],
): CategoryAgreement {
  const pairs = pairsOf(category, coded);
  const { codes, matrix } = matrixOf(pairs);
  return {
    category,
    kappa: told(kappa(matrix), ctx.locale),
    ...agreements(matrix),
    codes,
    matrix,
    disagreements: disagreements(pairs).map((pair) => ({
      ...pair,
      settlement: settled.find((each) => each.itemId === pair.itemId && each.category === category) ?? null,
    })),
  };
}

/** What one coder proposed and the other says too is said by both. */
function decided(
  ctx: Ctx,
  sample: CodingSampleEntity,
  { itemId, category, code = null, reason }: SettleItem,
  before: CodingSettlement | undefined,
): CodingSettlement {
  const me = ctx.actor.userId;
  const isCoder = sample.firstCoderId === me || sample.secondCoderId === me;
  const now = new Date().toISOString();
  const base = { organizationId: ctx.organizationId, itemId, category, code };
  if (isCoder && before && before.proposedBy !== me && before.code === code)
    return {
      ...base,
      reason: before.reason,
      proposedBy: before.proposedBy,
      confirmedBy: me,
      settledAt: now,
    } as CodingSettlement;
  const settledAt = isCoder ? null : now;
  return { ...base, reason, proposedBy: me, confirmedBy: null, settledAt } as CodingSettlement;
}
