import { Injectable } from '@nestjs/common';
import { notAfterToday } from '#kernel/calendar/past.rules';
import { localDay } from '#kernel/calendar/time-zone';
import { isCitedSql, refuseCited } from '#kernel/campaign/citations';
import { belong, campaignRuns, holdCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { hasDependants, notFound } from '#platform/problem/catalogue';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';
import {
  asOpenAsNeeds,
  asOpenAsNote,
  type CitingRecord,
  noteSuperseded,
  periodInOrder,
  speaksOfAPeriod,
} from '#stages/1-fact-finding/research-note/research-note.rules';
import { saysOneThing, sourcesOf, type ToldSources } from '#stages/1-fact-finding/research-note/sources.rules';

export const researchNotes = new Resource<ResearchNoteEntity>({
  entity: ResearchNoteEntity,
  name: 'research_note',
  path: 'research-notes',
  title: 'title',
  links: {
    attachmentIds: { table: 'research_note_attachments', own: 'research_note_id', other: 'attachment_id' },
  },
  computed: {
    supersededById:
      '(SELECT s.id FROM research_notes s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id)',
  },
  includes: { cited: { sql: () => isCitedSql('research_notes') } },
  sorts: ['createdAt', 'observedOn', 'title'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    technique: { kind: 'any', property: 'technique' },
    method: { kind: 'any', property: 'method' },
    topic: { kind: 'any', property: 'topic' },
    attachmentId: { kind: 'linked', link: 'attachmentIds' },
    superseded: {
      kind: 'sql',
      condition: `EXISTS (SELECT FROM research_notes s WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id)::text = ANY({})`,
    },
    periodFrom: { kind: 'sql', condition: 'coalesce(t.period_to, t.observed_on) >= {}' },
    periodTo: { kind: 'sql', condition: 'coalesce(t.period_from, t.observed_on) < {}' },
    from: { kind: 'from', property: 'observedOn' },
    to: { kind: 'before', property: 'observedOn' },
  },
  search: ['title', 'finding', 'source', 'topic'],
});

const CITED = { table: researchNotes.table, path: researchNotes.options.path };

const SUPERSEDED: Text = {
  en: 'A newer version took its place.',
  id: 'Versi yang lebih baru sudah menggantikannya.',
};
const RESTED_ON: Text = {
  en: 'A decision rests on it; make a new version instead.',
  id: 'Sebuah keputusan bersandar padanya; buat versi baru.',
};

const replaced = ({ supersededById }: ResearchNoteEntity): Text | null => (supersededById ? SUPERSEDED : null);
const fixed = (note: ResearchNoteEntity): Text | null => replaced(note) ?? (note.cited ? RESTED_ON : null);

/** What a version takes over from the one before it. */
const TAKEN_OVER = [
  'campaignId',
  'title',
  'kind',
  'technique',
  'data',
  'method',
  'instrument',
  'sources',
  'topic',
  'periodFrom',
  'periodTo',
  'legalBasisId',
  'observedOn',
  'sampleSize',
  'finding',
  'confidence',
  'classification',
  'attachmentIds',
] as const satisfies ReadonlyArray<keyof ResearchNoteEntity>;

/** The chain that a note stands in, its own place 0: what came before it has smaller places, what came after it larger ones. */
const CHAIN = `WITH RECURSIVE
  older AS (
    SELECT id, supersedes_id, 0 AS place FROM research_notes WHERE organization_id = $1 AND id = $2
    UNION ALL SELECT n.id, n.supersedes_id, o.place - 1 FROM older o
      JOIN research_notes n ON n.organization_id = $1 AND n.id = o.supersedes_id),
  newer AS (
    SELECT id, 0 AS place FROM research_notes WHERE organization_id = $1 AND id = $2
    UNION ALL SELECT n.id, o.place + 1 FROM newer o
      JOIN research_notes n ON n.organization_id = $1 AND n.supersedes_id = o.id),
  chain AS (SELECT id, place FROM older UNION SELECT id, place FROM newer)`;

/** What fact-finding itself builds on a note; who reads it learns of the note. */
const RESTING = `
  SELECT 'community-needs' AS resource, n.id, n.title, n.level FROM need_research_notes l
    JOIN community_needs n ON n.organization_id = l.organization_id AND n.id = l.need_id
    WHERE l.organization_id = $1 AND l.research_note_id = $2
  UNION ALL SELECT 'situation-factors', f.id, left(f.text, 200), f.level FROM situation_factor_research_notes l
    JOIN situation_factors f ON f.organization_id = l.organization_id AND f.id = l.situation_factor_id
    WHERE l.organization_id = $1 AND l.research_note_id = $2
  UNION ALL SELECT 'baselines', b.id, b.metric, b.level FROM baselines b
    WHERE b.organization_id = $1 AND b.research_note_id = $2
  UNION SELECT 'issues', i.id, i.title, i.level FROM issue_decision_research_notes l
    JOIN issue_decisions d ON d.organization_id = l.organization_id AND d.id = l.issue_decision_id
    JOIN issues i ON i.organization_id = d.organization_id AND i.id = d.issue_id
    WHERE l.organization_id = $1 AND l.research_note_id = $2
  ORDER BY 1, 2`;

@Injectable()
export class ResearchNoteService extends RecordService<ResearchNoteEntity> {
  protected readonly actions: ActionRule<ResearchNoteEntity>[] = [
    { action: 'update', permission: 'research_note.write', refuse: fixed },
    { action: 'remove', permission: 'research_note.write', refuse: fixed },
    { action: 'addVersion', permission: 'research_note.write', refuse: replaced },
  ];

  constructor() {
    super(researchNotes);
  }

  override create(
    ctx: Ctx,
    input: object & ToldSources & { observedOn?: string },
  ): Promise<Answered<ResearchNoteEntity>> {
    decide(ctx, [saysOneThing(input)]);
    return super.create(ctx, { ...input, ...sourcesOf(input, input.observedOn ?? '') });
  }

  override update(
    ctx: Ctx,
    id: string,
    expected: Expected,
    input: object & ToldSources & { version?: number },
  ): Promise<Answered<ResearchNoteEntity>> {
    decide(ctx, [saysOneThing(input)]);
    return super.update(ctx, id, expected, { ...input, ...sourcesOf(input, today(ctx)) });
  }

  /** The old version is held from here on: of two that would follow it one does, and the other learns which. */
  async addVersion(ctx: Ctx, id: string, input: object & ToldSources): Promise<Answered<ResearchNoteEntity>> {
    const old = await this.store.lock(ctx, id);
    await refuseReplaced(ctx, id);
    decide(ctx, [saysOneThing(input)]);
    const kept = Object.fromEntries(TAKEN_OVER.map((field) => [field, old[field]]));
    return super.create(ctx, {
      ...kept,
      source: old.source,
      ...input,
      ...sourcesOf(input, today(ctx)),
      supersedesId: id,
    });
  }

  async versions(ctx: Ctx, id: string): Promise<ResearchNoteEntity[]> {
    const { selectList, table } = this.store.resource;
    const found = await ctx.query(
      `${CHAIN} SELECT ${selectList} FROM chain v JOIN ${table} t ON t.organization_id = $1 AND t.id = v.id ORDER BY v.place LIMIT 1000`,
      [ctx.organizationId, id],
    );
    if (found.length === 0) throw notFound();
    return found as unknown as ResearchNoteEntity[];
  }

  protected override async check(
    ctx: Ctx,
    next: Partial<ResearchNoteEntity>,
    current: ResearchNoteEntity | null,
  ): Promise<void> {
    if (current && saysOther(next, current)) await this.refuseFixed(ctx, current);
    const campaign = await holdCampaign(ctx, next.campaignId ?? '');
    const level = Math.max(campaign.level, rankOf(next.classification ?? 'open'));
    decide(ctx, [
      campaignRuns(campaign),
      ...told(next, ctx.actor.timezone),
      asOpenAsNeeds(level, current ? await this.citing(ctx, current.id) : []),
      ...(await this.attached(ctx, next, level)),
    ]);
  }

  /** A finding on which something rests is evidence: it stays, and the answer says for what. */
  protected override async checkRemoval(ctx: Ctx, current: ResearchNoteEntity): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, current.campaignId))]);
    await this.refuseFixed(ctx, current);
    const resting = await this.citing(ctx, current.id);
    if (resting.length === 0) return;
    throw hasDependants({
      params: { dependants: resting.map(({ title }) => title).join('; ') },
      extra: { dependants: resting.map(({ resource, id, title }) => ({ resource, id, title })) },
    });
  }

  private async refuseFixed(ctx: Ctx, note: ResearchNoteEntity): Promise<void> {
    await refuseReplaced(ctx, note.id);
    await refuseCited(ctx, CITED, note.id);
  }

  private async attached(ctx: Ctx, next: Partial<ResearchNoteEntity>, level: number): Promise<FieldVerdict[]> {
    const ids = next.attachmentIds ?? [];
    if (ids.length === 0) return [];
    const found = await ctx.query<{ id: string; fileName: string; level: number }>(
      `SELECT id, file_name AS "fileName", level FROM attachments
       WHERE organization_id = $1 AND id = ANY($2) AND (campaign_id IS NULL OR campaign_id = $3) FOR KEY SHARE`,
      [ctx.organizationId, ids, next.campaignId],
    );
    return [belong('/attachmentIds', ids, found), asOpenAsNote(level, found)];
  }

  private citing(ctx: Ctx, id: string): Promise<Array<CitingRecord & { resource: string }>> {
    return ctx.query(RESTING, [ctx.organizationId, id]);
  }
}

/** Who may see a note is decided elsewhere, and changes nothing of what it says. */
function saysOther(next: Partial<ResearchNoteEntity>, current: ResearchNoteEntity): boolean {
  const said = TAKEN_OVER.filter((field) => field !== 'classification');
  return said.some((field) => JSON.stringify(next[field]) !== JSON.stringify(current[field]));
}

const today = (ctx: Ctx): string => localDay(new Date(), ctx.actor.timezone);

/** Asked behind the lock: what was read with it does not know of a version that came while it was waited for. */
async function refuseReplaced(ctx: Ctx, id: string): Promise<void> {
  const next = await ctx.one<{ id: string }>(
    'SELECT id FROM research_notes WHERE organization_id = $1 AND supersedes_id = $2',
    [ctx.organizationId, id],
  );
  if (next) throw noteSuperseded({ params: { successor: next.id }, extra: { supersededById: next.id } });
}

/** What the note says of its days. */
function told(next: Partial<ResearchNoteEntity>, timezone: string): FieldVerdict[] {
  const { kind = '', technique = '', periodFrom = null, periodTo = null, sources = [] } = next;
  return [
    notAfterToday('/observedOn', next.observedOn, timezone),
    speaksOfAPeriod({ kind, technique, periodFrom, periodTo }),
    periodInOrder({ periodFrom, periodTo }),
    notAfterToday('/periodTo', periodTo, timezone),
    ...sources
      .map(({ checkedOn }, i) => ({ checkedOn, pointer: `/sources/${i}/checkedOn` }))
      // A short source was checked when it was observed: one wrong day is told once.
      .filter(({ checkedOn }) => checkedOn !== next.observedOn)
      .map(({ checkedOn, pointer }) => notAfterToday(pointer, checkedOn, timezone)),
  ];
}
