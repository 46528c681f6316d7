import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { csvFile } from '#platform/http/csv';
import type { TextFile } from '#platform/http/text-file';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { modelOf } from '#platform/records/model';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { errorColumns } from '#stages/3-implementation/import/error-columns';
import { findingIn, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { importUnfinished } from '#stages/3-implementation/import/import.problems';
import { importMachine, isOver } from '#stages/3-implementation/import/import.rules';
import {
  ImportRowEntity,
  type RowVerdict,
  type TRIED_VERDICTS,
} from '#stages/3-implementation/import/import-row.entity';

export const imports = new Resource<ImportEntity>({
  entity: ImportEntity,
  name: 'import',
  path: 'imports',
  title: 'fileName',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    channelId: { kind: 'any', property: 'channelId' },
    kind: { kind: 'any', property: 'kind' },
    state: { kind: 'any', property: 'state' },
    sha256: { kind: 'any', property: 'sha256' },
  },
  machine: importMachine,
});

export interface RowAsk {
  limit?: number;
  cursor?: string;
  verdict?: string[];
}

const ROW_COLUMNS = [...modelOf(ImportRowEntity).columns.values()]
  .filter(({ secret }) => !secret)
  .map(({ name, property }) => `t.${name} AS "${property}"`)
  .join(', ');

type StoredRow = Omit<ImportRowEntity, 'findings'> & { findings: StoredFinding[] } & Record<string, unknown>;

const WOULD: Record<RowVerdict, (typeof TRIED_VERDICTS)[number]> = {
  waiting: 'would_insert',
  inserted: 'would_insert',
  updated: 'would_update',
  skipped: 'would_skip',
  error: 'error',
};

const OVER = { en: 'It has ended.', id: 'Sudah berakhir.' };
const RUNS = { en: 'It has not ended; cancel it first.', id: 'Belum berakhir; batalkan dahulu.' };

/** The jobs that bring files in, and their rows. */
@Injectable()
export class ImportService extends RecordService<ImportEntity> {
  protected readonly actions: ActionRule<ImportEntity>[] = [
    { action: 'transition', permission: 'import.write', refuse: ({ state }) => (isOver(state) ? OVER : null) },
    { action: 'remove', permission: 'import.write', refuse: ({ state }) => (isOver(state) ? null : RUNS) },
  ];

  constructor() {
    super(imports);
  }

  /** Waits for the chunk that is being stored; the next one finds the job ended. */
  async transition(
    ctx: Ctx,
    id: string,
    { to, reason }: { to: 'cancelled'; reason: string },
  ): Promise<Answered<ImportEntity>> {
    const current = await this.store.lock(ctx, id);
    const set = { stateReason: reason, finishedAt: new Date().toISOString() };
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason, set }));
  }

  async rows(ctx: Ctx, id: string, { limit = 50, cursor, verdict }: RowAsk) {
    const after = cursor === undefined ? 0 : Number(openCursor(cursor, 'number').value);
    await this.store.get(ctx, id);
    const rows = await ctx.query<StoredRow>(
      `SELECT ${ROW_COLUMNS} FROM import_rows t WHERE t.organization_id = $1 AND t.import_id = $2 AND t.number > $3
         AND ($4::text[] IS NULL OR t.verdict = ANY($4)) ORDER BY t.number LIMIT $5`,
      [ctx.organizationId, id, after, verdict ?? null, limit + 1],
    );
    const items = rows.slice(0, limit).map((row) => ({
      ...row,
      findings: row.findings.map((finding) => findingIn(finding, ctx.locale)),
    }));
    const last = items.at(-1);
    const more = rows.length > limit && last;
    return { items, nextCursor: more ? sealCursor({ sort: 'number', value: last.number, id }) : null };
  }

  /** Every row of a dry run, in the order of the file. */
  async tried(ctx: Ctx, id: string) {
    const rows = await ctx.query<StoredRow>(
      `SELECT ${ROW_COLUMNS} FROM import_rows t WHERE t.organization_id = $1 AND t.import_id = $2 ORDER BY t.number`,
      [ctx.organizationId, id],
    );
    return rows.map(({ number, verdict, findings }) => ({
      number,
      verdict: WOULD[verdict],
      findings: findings.map((finding) => findingIn(finding, ctx.locale)),
    }));
  }

  /** The rows that were refused, as a file to put right and to send again. */
  async errorsFile(ctx: Ctx, id: string): Promise<TextFile> {
    await this.store.get(ctx, id);
    const rows = await ctx.query<StoredRow>(
      `SELECT ${ROW_COLUMNS} FROM import_rows t WHERE t.organization_id = $1 AND t.import_id = $2 AND t.verdict = 'error'
       ORDER BY t.number`,
      [ctx.organizationId, id],
    );
    return csvFile(`import-${id}-errors.csv`, errorColumns(rows, ctx.locale), rows);
  }

  protected override checkRemoval(_ctx: Ctx, current: ImportEntity): void {
    if (!isOver(current.state)) throw importUnfinished();
  }
}
