import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import type { Ctx } from '#platform/context/ctx';
import { CSV_ROWS, csvFile } from '#platform/http/csv';
import type { Expected } from '#platform/http/decorators';
import type { TextFile } from '#platform/http/text-file';
import { conditions } from '#platform/records/list-query';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import {
  InformationEntryEntity,
  type Register,
} from '#stages/1-fact-finding/information-entry/information-entry.entity';
import {
  entryVerdicts,
  type NamedTest,
  registerOf,
} from '#stages/1-fact-finding/information-entry/information-entry.rules';
import { COLUMNS, type RegisterRow } from '#stages/1-fact-finding/information-entry/register-columns';

const EXPIRED = 'coalesce(t.valid_until <= siklus_today(), false)';

export const informationEntries = new Resource<InformationEntryEntity>({
  entity: InformationEntryEntity,
  name: 'information_entry',
  path: 'information-entries',
  title: 'title',
  computed: { exemptionExpired: EXPIRED },
  sorts: ['createdAt', 'title'],
  defaultSort: 'title',
  filters: {
    register: { kind: 'any', property: 'register' },
    category: { kind: 'any', property: 'category' },
    campaignId: { kind: 'any', property: 'campaignId' },
    unitId: { kind: 'any', property: 'unitId' },
    consequenceTestId: { kind: 'any', property: 'consequenceTestId' },
    expired: { kind: 'sql', condition: `${EXPIRED} = ANY({}::boolean[])` },
  },
  search: ['title', 'summary', 'holder'],
});

type Entry = Partial<InformationEntryEntity>;

/** What an entry takes over from its test: the reader of the list may not see the test itself. */
type Told = NamedTest & Pick<InformationEntryEntity, 'ground' | 'legalBasisId'>;

/** The registers of public (DIP) and of exempt information (DIK). */
@Injectable()
export class InformationEntryService extends RecordService<InformationEntryEntity> {
  protected readonly actions: ActionRule<InformationEntryEntity>[] = [
    { action: 'update', permission: 'information.write' },
    { action: 'remove', permission: 'information.write' },
  ];

  constructor() {
    super(informationEntries);
  }

  override async create(ctx: Ctx, input: Entry): Promise<Answered<InformationEntryEntity>> {
    return super.create(ctx, { ...input, ...(await this.told(ctx, input, null)) });
  }

  override async update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: Entry,
  ): Promise<Answered<InformationEntryEntity>> {
    const current = await this.store.get(ctx, id);
    return super.update(ctx, id, expected, { ...input, ...(await this.told(ctx, { ...current, ...input }, current)) });
  }

  /** One register as a file, in one statement; the names of laws and units come with it. */
  async file(ctx: Ctx, { register, ...filters }: { register: Register }): Promise<TextFile> {
    const { where, params } = conditions(informationEntries, { ...filters, register: [register] }, ctx.organizationId);
    const rows = await ctx.query<RegisterRow & Record<string, unknown>>(
      `SELECT t.title, t.summary, t.category, t.holder, u.name AS "unitName", t.produced_on AS "producedOn",
         t.produced_at AS "producedAt", t.forms, t.retention, t.url, t.ground, t.valid_until AS "validUntil",
         concat_ws(' ', b.type, b.number || '/' || b.year, b.article) AS "legalBasis"
       FROM information_entries t
       LEFT JOIN org_units u ON u.organization_id = t.organization_id AND u.id = t.unit_id
       LEFT JOIN legal_bases b ON b.organization_id = t.organization_id AND b.id = t.legal_basis_id
       WHERE ${where.join(' AND ')} ORDER BY t.title, t.id LIMIT ${CSV_ROWS + 1}`,
      params,
    );
    return csvFile(`${register}.csv`, COLUMNS[register], rows);
  }

  /** Refuses what the rules do not allow, and answers what the entry says because its test says so. */
  private async told(ctx: Ctx, next: Entry, current: InformationEntryEntity | null): Promise<Entry> {
    const { category = 'any_time', consequenceTestId } = next;
    const today = localDay(new Date(), ctx.actor.timezone);
    const kept = current !== null && !!consequenceTestId && consequenceTestId === current.consequenceTestId;
    const test = kept || !consequenceTestId ? null : await this.testOf(ctx, consequenceTestId);
    decide(ctx, entryVerdicts({ ...next, category }, kept ? 'kept' : test, today));
    const { ground = null, legalBasisId = null, validUntil = null } = test ?? {};
    return { register: registerOf(category), ...(kept ? {} : { ground, legalBasisId, validUntil }) };
  }

  private async testOf(ctx: Ctx, id: string): Promise<Told | null> {
    const test = await ctx.one<Told & Record<string, unknown>>(
      `SELECT decision, valid_until AS "validUntil", ground, legal_basis_id AS "legalBasisId"
       FROM consequence_tests WHERE organization_id = $1 AND id = $2`,
      [ctx.organizationId, id],
    );
    return test ?? null;
  }
}
