import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { notInFuture } from '#kernel/calendar/past.rules';
import { campaignRuns } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import { fieldErrors } from '#platform/http/validation';
import { type FieldError, fill, Problem } from '#platform/problem/problem';
import { insertMany } from '#platform/records/insert-many';
import type { FieldVerdict } from '#platform/records/verdicts';
import { pausesOverEach } from '#stages/3-implementation/pause/holding-posts';
import { keptBy, type PauseOver } from '#stages/3-implementation/pause/pause.rules';
import { keysOf, learned, tellsItIsOut } from '#stages/3-implementation/post/bring.rules';
import { captionVerdict } from '#stages/3-implementation/post/caption.rules';
import { heldProblem } from '#stages/3-implementation/post/pause-guard';
import { permalinkFits } from '#stages/3-implementation/post/permalink.rules';
import { CreatePost } from '#stages/3-implementation/post/post.dto';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';
import { originVerdicts, timeVerdicts } from '#stages/3-implementation/post/post.rules';
import { spelled } from '#stages/3-implementation/post/post-checks';
import { postStore } from '#stages/3-implementation/post/post-store';

type Draft = Partial<PostEntity>;

export interface BringOptions {
  /** Why the rows without a plan have none: one reason for all of them. */
  unplannedReason?: string | null;
}

/** What became of one row; what is refused says why and leaves nothing. */
export interface BroughtPost {
  outcome: 'inserted' | 'updated' | 'skipped' | 'refused';
  id: string | null;
  errors: FieldError[];
}

export interface PostsBrought {
  inserted: number;
  updated: number;
  skipped: number;
  refused: number;
  /** In the order of the rows. */
  items: BroughtPost[];
}

/** How single rows are written that are more than one more post without a plan. */
export interface PostDesk {
  create(ctx: Ctx, post: Draft): Promise<{ id: string }>;
  step(ctx: Ctx, current: PostEntity, row: Draft): Promise<unknown>;
}

const refused = (errors: FieldError[]): BroughtPost => ({ outcome: 'refused', id: null, errors });

/**
 * Brings posts from a source, each once: a row whose post is there already updates it or is passed over. The rules are those
 * of recording one post, the publish gate and pauses included; what breaks them is refused row by row.
 */
export async function bringPosts(
  ctx: Ctx,
  desk: PostDesk,
  given: readonly Draft[],
  { unplannedReason = null }: BringOptions,
): Promise<PostsBrought> {
  const rows = given.map((row) => withReason(row, unplannedReason));
  const items: BroughtPost[] = rows.map((row) => refused(faultsOf(row)));
  const sound = rows.map((row, place) => ({ row, place })).filter(({ place }) => items[place]?.errors.length === 0);
  const drafts = sound.map(({ row, place }) => ({ place, row: { ...row, ...spelled(row, null) } }));
  const known = await knownBefore(
    ctx,
    drafts.map(({ row }) => row),
  );
  const first = new Map<string, number>();
  const fresh: Placed[] = [];
  for (const { row, place } of drafts) {
    const keys = keysOf(row);
    const before = keys.map((key) => known.get(key)).find(Boolean);
    const twin = keys.map((key) => first.get(key)).find((one) => one !== undefined);
    if (twin !== undefined) items[place] = { outcome: 'skipped', id: null, errors: [] };
    else if (before) items[place] = await again(ctx, desk, before, row);
    else if (isSpecial(row)) items[place] = await apart(ctx, 'inserted', () => desk.create(ctx, bare(row)));
    else fresh.push({ row, place });
    for (const key of keys) if (!first.has(key)) first.set(key, place);
  }
  for (const [place, item] of await unplanned(ctx, fresh)) items[place] = item;
  const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
  return {
    ...{ inserted: count('inserted'), updated: count('updated'), skipped: count('skipped'), refused: count('refused') },
    items,
  };
}

interface Placed {
  row: Draft;
  place: number;
}

function withReason(row: Draft, unplannedReason: string | null): Draft {
  return row.contentPlanId ? row : { ...row, unplannedReason: row.unplannedReason ?? unplannedReason };
}

/** What names more than a campaign and a channel is looked at by itself. */
function isSpecial({ contentPlanId, proofId, publishedBy }: Draft): boolean {
  return Boolean(contentPlanId || proofId || publishedBy);
}

/** What is said of a post, without what follows from it. Who put it out an export does not tell. */
function bare({ permalink: _p, hashtags: _h, links: _l, ...row }: Draft): Draft {
  return { ...row, publishedBy: row.publishedBy ?? null };
}

/** The same checks as on the way in of a single post. */
function faultsOf(row: Draft): FieldError[] {
  const input = plainToInstance(CreatePost, row);
  return fieldErrors(validateSync(input, { whitelist: true, forbidNonWhitelisted: true }));
}

/** The posts that are there already, by each of their keys; they are held, so that nobody changes them meanwhile. */
async function knownBefore(ctx: Ctx, rows: readonly Draft[]): Promise<Map<string, PostEntity>> {
  const sources = rows.filter(({ externalId }) => externalId);
  const places = rows.filter(({ permalink }) => permalink);
  if (sources.length + places.length === 0) return new Map();
  const found = await ctx.query<Record<string, unknown>>(
    `SELECT ${postStore.resource.selectList} FROM posts t WHERE t.organization_id = $1 AND t.id IN (
       SELECT p.id FROM posts p JOIN unnest($2::text[], $3::text[]) s(source, external_id)
         ON p.source = s.source AND p.external_id = s.external_id WHERE p.organization_id = $1
       UNION ALL SELECT p.id FROM posts p JOIN unnest($4::uuid[], $5::text[]) s(channel_id, permalink)
         ON p.channel_id = s.channel_id AND p.permalink = s.permalink WHERE p.organization_id = $1)
     ORDER BY t.id FOR UPDATE OF t`,
    [
      ctx.organizationId,
      sources.map(({ source = 'manual' }) => source),
      sources.map(({ externalId }) => externalId),
      places.map(({ channelId }) => channelId),
      places.map(({ permalink }) => permalink),
    ],
  );
  const posts = found as unknown as PostEntity[];
  return new Map(posts.flatMap((post) => keysOf(post).map((key): [string, PostEntity] => [key, post])));
}

/** A row whose post is there: it goes out by it, learns something by it, or nothing. */
async function again(ctx: Ctx, desk: PostDesk, before: PostEntity, row: Draft): Promise<BroughtPost> {
  if (tellsItIsOut(before, row))
    return apart(ctx, 'updated', async () => ({ id: before.id, done: await desk.step(ctx, before, row) }));
  const news = learned(before, row);
  const patch = { ...news, ...spelled({ ...before, ...news }, before) };
  if (Object.keys(patch).length === 0) return { outcome: 'skipped', id: before.id, errors: [] };
  return apart(ctx, 'updated', () => postStore.update(ctx, before, patch));
}

/** What one row breaks leaves nothing behind and stops no other. */
async function apart(
  ctx: Ctx,
  outcome: BroughtPost['outcome'],
  work: () => Promise<{ id: string }>,
): Promise<BroughtPost> {
  const before = ctx.events.length;
  await ctx.query('SAVEPOINT brought');
  try {
    return { outcome, id: (await work()).id, errors: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await ctx.query('ROLLBACK TO SAVEPOINT brought');
    ctx.events.length = before;
    return refused(errorsOf(error));
  }
}

function errorsOf({ kind, options }: Problem): FieldError[] {
  if (options.errors?.length) return options.errors;
  const { params } = options;
  const message = { en: fill(kind.detail, 'en', params), id: fill(kind.detail, 'id', params) };
  return [{ pointer: '', code: kind.code, message }];
}

/** New posts without a plan, all in one statement. */
async function unplanned(ctx: Ctx, fresh: readonly Placed[]): Promise<Array<[number, BroughtPost]>> {
  if (fresh.length === 0) return [];
  const ids = (field: 'campaignId' | 'channelId') => [...new Set(fresh.flatMap(({ row }) => row[field] ?? []))];
  const [campaigns, channels] = await Promise.all([
    ctx.query<Campaign>(
      'SELECT id, status FROM campaigns WHERE organization_id = $1 AND id = ANY($2) ORDER BY id FOR KEY SHARE',
      [ctx.organizationId, ids('campaignId')],
    ),
    ctx.query<{ id: string }>('SELECT id FROM channels WHERE organization_id = $1 AND id = ANY($2)', [
      ctx.organizationId,
      ids('channelId'),
    ]),
  ]);
  const around: Around = {
    campaigns: new Map(campaigns.map((campaign) => [campaign.id, campaign])),
    channels: new Set(channels.map(({ id }) => id)),
    pauses: await pausesOverEach(
      ctx,
      fresh.map(({ row }) => row),
    ),
  };
  const judged = fresh.map((one, i) => ({ ...one, errors: faultsAround(one.row, around, around.pauses[i] ?? []) }));
  const sound = judged.filter(({ errors }) => errors.length === 0);
  const stored = await insertMany(
    ctx,
    postStore,
    sound.map(({ row }) => whole(row)),
  );
  return [
    ...judged
      .filter(({ errors }) => errors.length > 0)
      .map((one): [number, BroughtPost] => [one.place, refused(one.errors)]),
    ...sound.map(({ place }, i): [number, BroughtPost] => {
      const id = stored[i]?.id ?? null;
      return [place, id ? { outcome: 'inserted', id, errors: [] } : refused([JUST_TAKEN])];
    }),
  ];
}

type Campaign = { id: string; status: string };

interface Around {
  campaigns: ReadonlyMap<string, Campaign>;
  channels: ReadonlySet<string>;
  pauses: readonly PauseOver[][];
}

const JUST_TAKEN: FieldError = {
  pointer: '/externalId',
  code: 'value.taken',
  message: { en: 'Somebody has just brought it.', id: 'Baru saja dibawa orang lain.' },
};

const missing = (pointer: string, passed: boolean): FieldVerdict => ({
  code: 'reference.unknown',
  passed,
  pointer,
  message: { en: 'No such record.', id: 'Rekaman itu tidak ada.' },
});

function faultsAround(row: Draft, { campaigns, channels }: Around, pauses: PauseOver[]): FieldError[] {
  const state = row.publishedAt ? 'published' : 'scheduled';
  const campaign = campaigns.get(row.campaignId?.toLowerCase() ?? '');
  const verdicts = [
    ...originVerdicts(row, undefined),
    ...timeVerdicts(state, { ...row, scheduledAt: row.scheduledAt ?? row.publishedAt ?? undefined }),
    notInFuture('/publishedAt', row.publishedAt),
    permalinkFits(row.permalink ?? null),
    ...(row.publishedAt ? [captionVerdict(row.caption ?? '', undefined)] : []),
    missing('/channelId', channels.has(row.channelId?.toLowerCase() ?? '')),
    missing('/campaignId', !row.campaignId || campaign !== undefined),
    ...(campaign ? [campaignRuns(campaign as never)] : []),
  ];
  const broken = verdicts.filter(({ passed }) => !passed);
  const errors = broken.map(({ pointer = '', code, message }): FieldError => ({ pointer, code, message }));
  const publishedAt = row.publishedAt ?? null;
  const kept = publishedAt ? keptBy({ publishedAt, pauses, urgent: false, exemption: null }) : null;
  return kept ? [...errors, ...errorsOf(heldProblem(kept))] : errors;
}

/** The same columns for every row, because they are stored together. */
function whole(row: Draft): Draft {
  const { publishedAt = null, paid = false, source = 'manual', topics = [], areas = [] } = row;
  return {
    ...{ campaignId: row.campaignId ?? null, unplannedReason: row.unplannedReason, channelId: row.channelId },
    ...{ caption: row.caption, url: row.url ?? null, permalink: row.permalink ?? null, source },
    ...{
      externalId: row.externalId ?? null,
      scheduledAt: row.scheduledAt ?? publishedAt ?? undefined,
      publishedAt,
      paid,
    },
    ...{ followersAtPublish: row.followersAtPublish ?? null, state: publishedAt ? 'published' : 'scheduled' },
    ...{ topics, areas, hashtags: row.hashtags ?? [], links: row.links ?? [] },
    retries: 0,
  } as Draft;
}
