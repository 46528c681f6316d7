import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import type { FieldError } from '#platform/problem/problem';
import type { StoredFinding } from '#stages/3-implementation/import/finding.rules';
import { postOf } from '#stages/3-implementation/import/post-draft.rules';
import { postSamples } from '#stages/3-implementation/import/sample.rules';
import { type MeasuredRow, SampleTaker } from '#stages/3-implementation/import/sample-taker.service';
import type { Job, Outcome, WaitingRow } from '#stages/3-implementation/import/taking';
import type { BroughtPost } from '#stages/3-implementation/post/bring';
import { PostService } from '#stages/3-implementation/post/post.service';

/** Brings posts, each known by its id or address, and their numbers as of the day of the export. */
@Injectable()
export class PostTaker {
  constructor(
    private readonly posts: PostService,
    private readonly samples: SampleTaker,
  ) {}

  async take(ctx: Ctx, job: Job, rows: readonly WaitingRow[]): Promise<Outcome[]> {
    const posts = rows.map(({ draft }) => postOf(draft, job));
    const { items } = await this.posts.bringMany(ctx, posts, { unplannedReason: job.unplannedReason });
    const samples = rows.flatMap(({ number, draft }, place) => {
      const id = items[place]?.id;
      return id ? postSamples(id, draft, job).map((value) => ({ row: number, value })) : [];
    });
    const measured = await this.samples.record(ctx, samples);
    return rows.map(({ number }, place) => ({ number, ...outcomeOf(items[place], measured.get(number)) }));
  }
}

/** A post whose numbers were refused is there all the same; the row says what is wrong with them. */
function outcomeOf(post: BroughtPost | undefined, measured: MeasuredRow | undefined): Omit<Outcome, 'number'> {
  if (!post || post.outcome === 'refused') return { verdict: 'error', findings: post?.errors.map(toldOf) };
  const record = { resource: 'posts', recordId: post.id };
  const { fresh = 0, findings = [] } = measured ?? {};
  if (findings.length > 0) return { ...record, verdict: 'error', findings };
  if (post.outcome === 'inserted') return { ...record, verdict: 'inserted' };
  return { ...record, verdict: post.outcome === 'updated' || fresh > 0 ? 'updated' : 'skipped' };
}

const toldOf = ({ pointer, code, message }: FieldError): StoredFinding => ({
  ...{ column: pointer.slice(1) || null, code, severity: 'error', message },
});
