import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { holdCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import { permissionRules } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { codingMachine, designVerdicts } from '#stages/3-implementation/coding-sample/coding.rules';
import { CodingSampleEntity } from '#stages/3-implementation/coding-sample/coding-sample.entity';
import { draw, keepItems } from '#stages/3-implementation/coding-sample/coding-store';

export const codingSamples = new Resource<CodingSampleEntity>({
  entity: CodingSampleEntity,
  name: 'coding_sample',
  path: 'coding-samples',
  title: 'title',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    material: { kind: 'any', property: 'material' },
    state: { kind: 'any', property: 'state' },
    coderId: { kind: 'sql', condition: '(t.first_coder_id = ANY({}) OR t.second_coder_id = ANY({}))' },
  },
  machine: codingMachine,
});

const CODED = { en: 'Somebody has begun to code it.', id: 'Sudah ada yang mulai mengode.' };

type Wanted = Omit<CodingSampleEntity, 'drawnBefore' | 'seed'> &
  Partial<Pick<CodingSampleEntity, 'drawnBefore' | 'seed'>>;

@Injectable()
export class CodingSampleService extends RecordService<CodingSampleEntity> {
  protected readonly actions: ActionRule<CodingSampleEntity>[] = [
    { action: 'update', permission: 'coding_sample.write' },
    { action: 'remove', permission: 'coding_sample.write' },
  ];

  constructor() {
    super(codingSamples);
  }

  /** Draws when it is stored: what arrives later is in no sample. */
  override async create(ctx: Ctx, wanted: Wanted): Promise<Answered<CodingSampleEntity>> {
    const { campaignId = null, classification = 'open', drawnFrom = null } = wanted;
    const campaign = campaignId ? await holdCampaign(ctx, campaignId) : null;
    decide(ctx, [...designVerdicts(wanted), ...(await this.coderVerdicts(ctx, wanted))]);
    const { drawnBefore = new Date().toISOString(), seed = randomBytes(6).toString('hex') } = wanted;
    const level = Math.max(rankOf(classification), campaign?.level ?? 0);
    const drawn = await draw(ctx, { ...wanted, campaignId, drawnFrom, drawnBefore, seed, level });
    decide(ctx, [enough(drawn.ids.length)]);
    const facts = { ...wanted, drawnBefore, seed, population: drawn.population, drawn: drawn.ids.length };
    const sample = await this.store.insert(ctx, facts);
    await keepItems(ctx, sample.id, { material: sample.material, ids: drawn.ids });
    return this.answer(ctx, sample);
  }

  protected override async checkRemoval(ctx: Ctx, { id }: CodingSampleEntity): Promise<void> {
    const sql = `SELECT EXISTS (SELECT FROM codings c JOIN coding_items i ON i.organization_id = c.organization_id AND i.id = c.item_id
      WHERE i.organization_id = $1 AND i.sample_id = $2) AS begun`;
    const begun = (await ctx.one<{ begun: boolean }>(sql, [ctx.organizationId, id]))?.begun ?? false;
    decide(ctx, [{ code: 'coding_sample.begun', passed: !begun, message: CODED }]);
  }

  /** The moves come with the coding, nobody asks for them. */
  protected override transitionsFrom(): readonly string[] {
    return [];
  }

  /** Both are there and may code. */
  private async coderVerdicts(ctx: Ctx, { firstCoderId, secondCoderId }: Wanted): Promise<FieldVerdict[]> {
    const roles = permissionRules().get('monitoring.write')?.roles ?? [];
    const people = await ctx.query<{ id: string }>(
      `SELECT id FROM users WHERE organization_id = $1 AND id = ANY($2) AND state = 'active' AND role = ANY($3)`,
      [ctx.organizationId, [firstCoderId, secondCoderId], roles],
    );
    const known = new Set(people.map(({ id }) => id));
    const message = {
      en: 'Nobody of this agency who may code.',
      id: 'Bukan orang instansi ini yang boleh mengode.',
    };
    return Object.entries({ firstCoderId, secondCoderId }).map(([field, id]) => ({
      code: 'reference.unknown',
      passed: known.has(id.toLowerCase()),
      pointer: `/${field}`,
      message,
    }));
  }
}

function enough(drawn: number): FieldVerdict {
  return {
    code: 'coding_sample.too_few',
    passed: drawn >= 2,
    pointer: '/drawnBefore',
    message: {
      en: 'There are fewer than two to draw from; widen the period or take another campaign.',
      id: 'Kurang dari dua yang dapat diambil; perluas periodenya atau pilih kampanye lain.',
    },
  };
}
