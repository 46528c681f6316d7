import { Injectable } from '@nestjs/common';
import type { Permission } from '#kernel/access/permissions';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { isError, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { ImportService, imports } from '#stages/3-implementation/import/import.service';
import type { ImportKind } from '#stages/3-implementation/import/import-profile.entity';
import { MessageTaker } from '#stages/3-implementation/import/message-taker.service';
import { PostTaker } from '#stages/3-implementation/import/post-taker.service';
import { SampleTaker } from '#stages/3-implementation/import/sample-taker.service';
import type { Job, Outcome, Take, WaitingRow } from '#stages/3-implementation/import/taking';

/** As many rows go into one transaction: short enough to be cut and to be cancelled, long enough to be worth it. */
export const CHUNK = 400;

/** What one must be allowed to write, by what the file brings. */
export const WRITES: Record<ImportKind, readonly Permission[]> = {
  posts: ['post.write', 'metric.write'],
  channel_metrics: ['metric.write'],
  metric_samples: ['metric.write'],
  feedback: ['feedback.write'],
  mentions: ['monitoring.write'],
};

export const mayImport = (ctx: Ctx, kind: ImportKind): boolean =>
  mayDo(ctx.actor, 'import.write') && WRITES[kind].every((permission) => mayDo(ctx.actor, permission));

const WAITING = `SELECT number, draft, findings FROM import_rows
  WHERE organization_id = $1 AND import_id = $2 AND verdict = 'waiting' ORDER BY number LIMIT ${CHUNK}`;

const SETTLE = `UPDATE import_rows r SET verdict = o.verdict, resource = o.resource, record_id = o.record_id, findings = o.findings,
    raw = CASE WHEN o.verdict = 'error' AND r.draft -> 'cells' IS NOT NULL THEN r.draft -> 'cells' ELSE r.raw END, draft = NULL
  FROM jsonb_to_recordset($3::jsonb) AS o (number int, verdict text, resource text, record_id uuid, findings jsonb)
  WHERE r.organization_id = $1 AND r.import_id = $2 AND r.number = o.number`;

/**
 * Tables grow here by thousands of rows within moments: a plan that was kept from when they were small goes through all of
 * them for each row. Until the commit, each statement is planned for the table as it is.
 */
const PLANS_ANEW = `SELECT set_config('plan_cache_mode', 'force_custom_plan', true)`;

const COUNT = `UPDATE imports SET processed = processed + $3, inserted = inserted + $4, updated = updated + $5, skipped = skipped + $6,
    errors = errors + $7, version = version + 1, updated_at = now()
  WHERE organization_id = $1 AND id = $2`;

interface Waiting extends WaitingRow {
  findings: StoredFinding[];
}

/** Stores an import's rows, a chunk in each transaction: what has a verdict is stored, and what waits is not. */
@Injectable()
export class ImportChunks {
  private readonly takes: Record<ImportKind, Take>;

  constructor(
    private readonly service: ImportService,
    posts: PostTaker,
    samples: SampleTaker,
    messages: MessageTaker,
  ) {
    this.takes = {
      posts: posts.take.bind(posts),
      channel_metrics: samples.days.bind(samples),
      metric_samples: samples.listed.bind(samples),
      feedback: messages.feedback.bind(messages),
      mentions: messages.mention.bind(messages),
    };
  }

  /** Stores the next rows of a job that this transaction holds; answers how many they were, and ends the job after the last. */
  async next(ctx: Ctx, held: ImportEntity): Promise<number> {
    await ctx.query(PLANS_ANEW);
    const current = held.state === 'queued' ? await this.service.store.move(ctx, held, { to: 'running' }) : held;
    const rows = await ctx.query<Waiting & Record<string, unknown>>(WAITING, [ctx.organizationId, current.id]);
    if (rows.length > 0)
      await this.settle(ctx, current.id, rows, await this.takes[current.kind](ctx, await jobOf(ctx, current), rows));
    if (rows.length < CHUNK) await this.end(ctx, current.id);
    return rows.length;
  }

  /** A job that cannot go on says why; what it brought before stays. */
  async fail(ctx: Ctx, current: ImportEntity, reason: string): Promise<void> {
    const set = { stateReason: reason, finishedAt: new Date().toISOString() };
    await this.service.store.move(ctx, current, { to: 'failed', reason, set });
  }

  private async settle(ctx: Ctx, id: string, rows: readonly Waiting[], outcomes: readonly Outcome[]): Promise<void> {
    const notes = new Map(rows.map(({ number, findings }) => [number, findings.filter((one) => !isError(one))]));
    const settled = outcomes.map(({ number, verdict, resource = null, recordId = null, findings = [] }) => ({
      ...{ number, verdict, resource: recordId ? resource : null, record_id: recordId },
      findings: [...(notes.get(number) ?? []), ...findings],
    }));
    const count = (verdict: string) => settled.filter((row) => row.verdict === verdict).length;
    await ctx.query(SETTLE, [ctx.organizationId, id, JSON.stringify(settled)]);
    const counts = ['inserted', 'updated', 'skipped', 'error'].map(count);
    await ctx.query(COUNT, [ctx.organizationId, id, settled.length, ...counts]);
  }

  private async end(ctx: Ctx, id: string): Promise<void> {
    const current = await this.service.store.get(ctx, id);
    await this.service.store.move(ctx, current, { to: 'done', set: { finishedAt: new Date().toISOString() } });
  }
}

async function jobOf(ctx: Ctx, { profileId, ...current }: ImportEntity): Promise<Job> {
  const profile = await ctx.one<{ source: string; code: string }>(
    'SELECT source, code FROM import_profiles WHERE organization_id = $1 AND id = $2',
    [ctx.organizationId, profileId],
  );
  return { ...current, source: profile?.source ?? 'import', profileCode: profile?.code ?? 'import' };
}

/** The job whose turn it is, held so that nobody else works on it or ends it meanwhile. */
export async function holdNext(ctx: Ctx): Promise<ImportEntity | undefined> {
  return (await ctx.one(
    `SELECT ${imports.selectList} FROM imports t WHERE t.organization_id = $1 AND t.state IN ('queued', 'running')
     ORDER BY t.created_at, t.id LIMIT 1 FOR UPDATE OF t SKIP LOCKED`,
    [ctx.organizationId],
  )) as ImportEntity | undefined;
}
