import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import { campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { notFound } from '#platform/problem/catalogue';
import type { Answered } from '#platform/records/record.service';
import { decide } from '#platform/records/verdicts';
import { Storage } from '#platform/storage/storage';
import { detect, type Fit } from '#stages/3-implementation/import/detect.rules';
import type { ImportFacts } from '#stages/3-implementation/import/import.dto';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { ImportService } from '#stages/3-implementation/import/import.service';
import { ImportChunks, mayImport } from '#stages/3-implementation/import/import-chunks.service';
import { ImportProfileService } from '#stages/3-implementation/import/import-profile.service';
import { ImportRounds } from '#stages/3-implementation/import/import-rounds.service';
import {
  askedVerdicts,
  type Channel,
  fileVerdicts,
  fitting,
  refuseDetection,
  sealed,
} from '#stages/3-implementation/import/intake.rules';
import { readRows } from '#stages/3-implementation/import/read-rows.rules';
import type { ReadRow } from '#stages/3-implementation/import/row';
import { bytesOf, linesOf } from '#stages/3-implementation/import/source';

interface Kept {
  storageKey: string;
  fileName: string;
  mediaType: string;
  sha256: string;
}

const INSERT_ROWS = `INSERT INTO import_rows (organization_id, import_id, number, verdict, findings, raw, draft)
  SELECT $1, $2, number, verdict, findings, raw, draft
  FROM jsonb_to_recordset($3::jsonb) AS r (number int, verdict text, findings jsonb, raw jsonb, draft jsonb)`;

/** Reads a file at once, so that whoever sends one that nobody reads is told, and leaves its rows to the job. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly storage: Storage,
    private readonly profiles: ImportProfileService,
    private readonly service: ImportService,
    private readonly chunks: ImportChunks,
    private readonly rounds: ImportRounds,
  ) {}

  async take(ctx: Ctx, input: ImportFacts, file: Kept): Promise<Answered<ImportEntity>> {
    const channel = await channelOf(ctx, input.channelId);
    const exportedOn = input.exportedOn ?? localDay(new Date(), ctx.actor.timezone);
    const timezone = input.timezone ?? ctx.actor.timezone;
    decide(ctx, [
      ...askedVerdicts({ ...input, exportedOn, timezone }, channel, ctx.actor.timezone),
      ...(input.campaignId ? [campaignRuns(await holdCampaign(ctx, input.campaignId))] : []),
    ]);
    const bytes = await bytesOf(await this.storage.open(ctx.organizationId, file.storageKey));
    const { lines, encoding } = await linesOf(bytes, file.mediaType, input.encoding);
    const all = await this.profiles.on(ctx, exportedOn);
    const fit = refuseDetection(detect(lines, fitting(all, input, channel)), detect(lines, all));
    const { profile } = fit;
    decide(ctx, fileVerdicts(fit, input, { channel, may: mayImport(ctx, profile.kind) }));
    const rows = readRows(lines, fit, {
      ...{ zone: timezone, exportedOn, metrics: await metricsOf(ctx) },
      dateOrder: input.dateOrder ?? profile.dateOrder,
      decimalMark: input.decimalMark ?? profile.decimalMark,
      account: input.takeOtherAccounts ? null : (channel?.handle ?? null),
    });
    const { fileName, sha256 } = file;
    return this.keep(ctx, rows, fit, {
      ...{ kind: profile.kind, profileId: profile.id, fileName, sha256, encoding, exportedOn, timezone },
      ...{ campaignId: input.campaignId ?? null, channelId: channel?.id ?? null },
      ...{ unplannedReason: input.unplannedReason ?? null, takeOtherAccounts: input.takeOtherAccounts ?? false },
    });
  }

  /** A file that is kept as evidence already; whoever may not see it has none. */
  async takeAttachment(ctx: Ctx, id: string, input: ImportFacts): Promise<Answered<ImportEntity>> {
    const kept = await ctx.one<Kept & Record<string, unknown>>(
      `SELECT storage_key AS "storageKey", file_name AS "fileName", media_type AS "mediaType", sha256 FROM attachments
       WHERE organization_id = $1 AND id = $2`,
      [ctx.organizationId, id],
    );
    if (!kept) throw notFound();
    return this.take(ctx, input, kept);
  }

  private async keep(
    ctx: Ctx,
    read: ReadRow[],
    fit: Fit,
    facts: Partial<ImportEntity>,
  ): Promise<Answered<ImportEntity>> {
    const { rows, classification } = sealed(read, fit, ctx.actor.clearance);
    const count = (verdict: string) => rows.filter((row) => row.verdict === verdict).length;
    const [skipped, errors] = [count('skipped'), count('error')];
    const stored = await this.service.store.insert(ctx, {
      ...{ ...facts, classification, total: rows.length, processed: skipped + errors, skipped, errors },
      unknownColumns: unknownNames(fit),
    });
    await ctx.query(INSERT_ROWS, [ctx.organizationId, stored.id, JSON.stringify(rows)]);
    if (ctx.dryRun) return this.tryAll(ctx, stored);
    ctx.afterwards.push(async () => this.rounds.begin(ctx.organizationId));
    return this.service.answer(ctx, stored);
  }

  /** Everything as it would be, in a transaction that is taken back. */
  private async tryAll(ctx: Ctx, stored: ImportEntity): Promise<Answered<ImportEntity>> {
    let current = stored;
    while (current.state !== 'done') {
      await this.chunks.next(ctx, current);
      current = await this.service.store.get(ctx, stored.id);
    }
    return {
      ...this.service.answer(ctx, current),
      rows: await this.service.tried(ctx, stored.id),
    } as Answered<ImportEntity>;
  }
}

const unknownNames = ({ names, columns }: Fit): string[] => [
  ...new Set(
    names
      .filter((name, place) => name.trim() !== '' && columns[place] === null)
      .map((name) => name.trim().slice(0, 200)),
  ),
];

async function channelOf(ctx: Ctx, id: string | null | undefined): Promise<Channel | undefined> {
  return id
    ? ctx.one<Channel & Record<string, unknown>>(
        'SELECT id, platform, handle FROM channels WHERE organization_id = $1 AND id = $2',
        [ctx.organizationId, id],
      )
    : undefined;
}

async function metricsOf(ctx: Ctx): Promise<Set<string>> {
  const rows = await ctx.query<{ code: string }>(
    'SELECT DISTINCT code FROM metric_definitions WHERE organization_id = $1',
    [ctx.organizationId],
  );
  return new Set(rows.map(({ code }) => code));
}
