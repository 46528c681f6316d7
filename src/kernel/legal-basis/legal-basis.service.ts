import { Injectable } from '@nestjs/common';
import { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import {
  type Replacement,
  replacedVerdict,
  replacementVerdict,
  validityVerdict,
} from '#kernel/legal-basis/legal-basis.rules';
import { usageSql } from '#kernel/legal-basis/usage';
import type { Ctx } from '#platform/context/ctx';
import { unknownReference } from '#platform/problem/catalogue';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';

export interface Use {
  resource: string;
  id: string;
  title: string;
}

export const legalBases = new Resource<LegalBasisEntity>({
  entity: LegalBasisEntity,
  name: 'legal_basis',
  path: 'legal-bases',
  title: 'title',
  sorts: ['year', 'createdAt', 'type', 'title'],
  defaultSort: '-year',
  filters: {
    type: { kind: 'any', property: 'type' },
    validOn: {
      kind: 'sql',
      condition: 't.valid_from <= {}::date AND (t.valid_to IS NULL OR t.valid_to > {}::date)',
    },
  },
  search: ['title', 'type', 'number'],
});

/** The laws and decrees on which the agency's work stands. */
@Injectable()
export class LegalBasisService extends RecordService<LegalBasisEntity> {
  protected readonly actions: ActionRule<LegalBasisEntity>[] = [
    { action: 'update', permission: 'legal_basis.write' },
    { action: 'remove', permission: 'legal_basis.write' },
  ];

  constructor() {
    super(legalBases);
  }

  /** The records that rest on it, whichever stage they belong to. */
  async usage(ctx: Ctx, id: string): Promise<Use[]> {
    await this.store.get(ctx, id);
    return ctx.query<Use & Record<string, unknown>>(usageSql(), [ctx.organizationId, id]);
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<LegalBasisEntity>,
    current: LegalBasisEntity | null,
  ): Promise<void> {
    const { replacedById, validFrom, validTo } = next;
    const replacement = replacedById ? await this.replacementOf(ctx, replacedById) : null;
    decide(ctx, [
      validityVerdict(validFrom, validTo),
      replacementVerdict({ id: current?.id, validTo }, replacement),
      replacedVerdict(validFrom, current ? await this.replacedBy(ctx, current.id) : []),
    ]);
  }

  private replacedBy(ctx: Ctx, id: string): Promise<{ validTo: string | null }[]> {
    return ctx.query(
      'SELECT valid_to AS "validTo" FROM legal_bases WHERE organization_id = $1 AND replaced_by_id = $2 FOR SHARE',
      [ctx.organizationId, id],
    );
  }

  private async replacementOf(ctx: Ctx, id: string): Promise<Replacement> {
    const found = await ctx.one<Replacement & Record<string, unknown>>(
      'SELECT id, valid_from AS "validFrom" FROM legal_bases WHERE organization_id = $1 AND id = $2 FOR SHARE',
      [ctx.organizationId, id],
    );
    if (found) return found;
    const message = { en: 'No such record.', id: 'Rekaman itu tidak ada.' };
    throw unknownReference({
      params: { field: 'replacedById' },
      errors: [{ pointer: '/replacedById', code: 'reference.unknown', message }],
    });
  }
}
