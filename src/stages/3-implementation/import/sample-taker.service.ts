import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { isId } from '#platform/database/ids';
import { fault, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import { channelSamples, listedSample } from '#stages/3-implementation/import/sample.rules';
import { type Item, type Job, type Outcome, offer, type WaitingRow } from '#stages/3-implementation/import/taking';
import { MetricSampleService } from '#stages/3-implementation/metric/metric-sample.service';
import type { SampleInput } from '#stages/3-implementation/metric/sample';
import { permalinkOf } from '#stages/3-implementation/post/permalink.rules';

/** What the samples of rows came to: how many of each row are new, and what was said against the others. */
export type SamplesOf = Map<number, MeasuredRow>;

export interface MeasuredRow {
  fresh: number;
  findings?: StoredFinding[];
}

/** A row that names no post that is there. */
const unknownPost = fault(
  null,
  'reference.unknown',
  'No such post; bring the posts first, or name the channel of the file.',
  'Unggahan itu tidak ada; impor unggahannya dahulu, atau sebutkan kanal berkas ini.',
);

/** Brings numbers of channels, and samples that somebody listed. */
@Injectable()
export class SampleTaker {
  constructor(private readonly samples: MetricSampleService) {}

  async days(ctx: Ctx, job: Job, rows: readonly WaitingRow[]): Promise<Outcome[]> {
    const items = rows.flatMap(({ number, draft }) =>
      channelSamples(job.channelId ?? '', draft, job).map((value) => ({ row: number, value })),
    );
    return this.outcomes(rows, await this.record(ctx, items));
  }

  async listed(ctx: Ctx, job: Job, rows: readonly WaitingRow[]): Promise<Outcome[]> {
    const posts = await postsOf(ctx, job, rows);
    const items: Item<SampleInput>[] = [];
    const lost: Outcome[] = [];
    for (const { number, draft } of rows) {
      const { postId, postUrl } = draft.fields;
      const named = postId?.toLowerCase() ?? (postUrl && linkOf(postUrl));
      const post = named === undefined ? null : posts.get(named);
      if (post === undefined || (post === null && job.channelId === null))
        lost.push({ number, verdict: 'error', findings: [unknownPost] });
      else items.push({ row: number, value: listedSample(post, draft, job) });
    }
    const taken = rows.filter(({ number }) => !lost.some((row) => row.number === number));
    return [...lost, ...this.outcomes(taken, await this.record(ctx, items))];
  }

  /** All samples of some rows; a row with a sample that is refused brings none of its samples. */
  async record(ctx: Ctx, items: readonly Item<SampleInput>[]): Promise<SamplesOf> {
    const { result, taken, faults } = await offer(ctx, items, (values) => this.samples.record(ctx, values));
    const found: SamplesOf = new Map();
    for (const [row, findings] of faults) found.set(row, { fresh: 0, findings });
    const fresh = result ? await freshIds(ctx, result) : new Set<string>();
    for (const [place, row] of taken.entries()) {
      const known = found.get(row) ?? { fresh: 0, findings: [] };
      found.set(row, { ...known, fresh: known.fresh + (fresh.has(result?.ids[place] ?? '') ? 1 : 0) });
    }
    return found;
  }

  private outcomes(rows: readonly WaitingRow[], samples: SamplesOf): Outcome[] {
    return rows.map(({ number }) => {
      const { fresh, findings = [] } = samples.get(number) ?? { fresh: 0, findings: [] };
      if (findings.length > 0) return { number, verdict: 'error', findings };
      return { number, verdict: fresh > 0 ? 'inserted' : 'skipped' };
    });
  }
}

/** Which of the readings were not there before: those that this transaction stored. */
async function freshIds(ctx: Ctx, { ids, count, skipped }: { ids: string[]; count: number; skipped: number }) {
  if (count === 0) return new Set<string>();
  if (skipped === 0) return new Set(ids);
  const rows = await ctx.query<{ id: string }>(
    'SELECT id FROM metric_samples WHERE organization_id = $1 AND id = ANY($2) AND created_at = now()',
    [ctx.organizationId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

/** In the one spelling by which posts are found; what is no address names none. */
const linkOf = (url: string): string => (URL.canParse(url) ? permalinkOf(url) : null) ?? url;

/** The posts that rows name, by id or, on the channel of the file, by address. */
async function postsOf(ctx: Ctx, { channelId }: Job, rows: readonly WaitingRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ draft }) => (isId(draft.fields.postId) ? [draft.fields.postId] : []));
  const links = rows.flatMap(({ draft }) => (draft.fields.postUrl ? [linkOf(draft.fields.postUrl)] : []));
  const found = await ctx.query<{ id: string; permalink: string | null }>(
    `SELECT id, permalink FROM posts WHERE organization_id = $1 AND id = ANY($2)
     UNION SELECT id, permalink FROM posts WHERE organization_id = $1 AND channel_id = $3 AND permalink = ANY($4)`,
    [ctx.organizationId, ids, channelId, links],
  );
  return new Map(
    found.flatMap(({ id, permalink }) => [[id, id] as const, ...(permalink ? [[permalink, id] as const] : [])]),
  );
}
