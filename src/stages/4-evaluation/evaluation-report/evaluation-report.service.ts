import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '#kernel/access/permissions';
import { localDay } from '#kernel/calendar/time-zone';
import { askReason } from '#kernel/campaign/campaign.rules';
import { CLASSIFICATIONS, rankOf } from '#kernel/classification/classification';
import { OrganizationService } from '#kernel/organization/organization.service';
import { NARRATIVE } from '#kernel/report/report-compilers';
import type { Ctx } from '#platform/context/ctx';
import type { Text } from '#platform/problem/problem';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide, type FieldVerdict } from '#platform/records/verdicts';
import { EvaluationReportEntity } from '#stages/4-evaluation/evaluation-report/evaluation-report.entity';
import {
  hasNewer,
  notFrozen,
  periodOf,
  periodVerdicts,
  reportFixed,
  reportMachine,
  subjectVerdicts,
} from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { FILES, NEWER, NEXT, SIGNATURES } from '#stages/4-evaluation/evaluation-report/report.sql';
import type { Signatory } from '#stages/4-evaluation/evaluation-report/report-signatory.dto';
import { namedVerdicts, type Signer } from '#stages/4-evaluation/evaluation-report/signing.rules';

export const evaluationReports = new Resource<EvaluationReportEntity>({
  entity: EvaluationReportEntity,
  name: 'evaluation_report',
  path: 'evaluation-reports',
  title: 'title',
  computed: { supersededById: NEWER, nextSignatoryId: NEXT },
  includes: { signatures: { sql: () => SIGNATURES }, files: { sql: () => FILES } },
  sorts: ['createdAt', 'periodTo'],
  defaultSort: '-createdAt',
  filters: {
    kind: { kind: 'any', property: 'kind' },
    campaignId: { kind: 'any', property: 'campaignId' },
    unitId: { kind: 'any', property: 'unitId' },
    state: { kind: 'any', property: 'state' },
    number: { kind: 'any', property: 'number' },
    superseded: { kind: 'sql', condition: `(${NEWER} IS NOT NULL) = ANY({}::boolean[])` },
    nextSignatoryId: { kind: 'sql', condition: `${NEXT} = ANY({}::uuid[])` },
    from: { kind: 'from', property: 'periodTo' },
    to: { kind: 'before', property: 'periodTo' },
  },
  search: ['title', 'number', 'findings', 'recommendations'],
  machine: reportMachine,
});

type Draft = Partial<EvaluationReportEntity>;

const NO_DRAFT: Text = { en: 'It is no draft any more.', id: 'Bukan konsep lagi.' };
const NOT_FROZEN: Text = { en: 'It is not frozen.', id: 'Belum dibekukan.' };
const NOT_YOURS: Text = { en: 'It is not your turn to sign.', id: 'Bukan giliran Anda menandatangani.' };
const REPLACED: Text = {
  en: 'A newer version has taken its place.',
  id: 'Versi yang lebih baru sudah menggantikannya.',
};

const drafted = ({ state }: EvaluationReportEntity): Text | null => (state === 'draft' ? null : NO_DRAFT);

/** What makes a report another one; who may see it is decided apart. */
const CONTENT = [
  'periodFrom',
  'periodTo',
  'language',
  'title',
  'number',
  'place',
  'reportDate',
  'signatories',
  ...NARRATIVE,
] as const;

/** Reports as drafts, and what is known of them afterwards. Freezing and signing stand beside it. */
@Injectable()
export class EvaluationReportService extends RecordService<EvaluationReportEntity> {
  protected readonly actions: ActionRule<EvaluationReportEntity>[] = [
    { action: 'update', permission: 'report.write', refuse: drafted },
    { action: 'freeze', permission: 'report.write', refuse: drafted },
    { action: 'cancel', permission: 'report.write', refuse: drafted },
    {
      action: 'sign',
      permission: 'report.sign',
      refuse: ({ state, nextSignatoryId, supersededById }, actorId) => {
        if (state !== 'frozen') return NOT_FROZEN;
        if (supersededById) return REPLACED;
        return nextSignatoryId === actorId ? null : NOT_YOURS;
      },
    },
    {
      action: 'createVersion',
      permission: 'report.write',
      refuse: ({ state, supersededById }) => {
        if (state !== 'frozen' && state !== 'signed') return NOT_FROZEN;
        return supersededById ? REPLACED : null;
      },
    },
    { action: 'remove', permission: 'report.write', refuse: drafted },
  ];

  constructor(private readonly agencies: OrganizationService) {
    super(evaluationReports);
  }

  override async create(ctx: Ctx, input: Draft): Promise<Answered<EvaluationReportEntity>> {
    const { kind = 'campaign', campaignId } = input;
    decide(ctx, subjectVerdicts({ ...input, kind }));
    const campaign = campaignId ? await campaignDays(ctx, campaignId) : undefined;
    const period = periodOf({ ...input, kind }, campaign, localDay(new Date(), ctx.actor.timezone));
    const language = input.language ?? (await this.agencies.get(ctx)).language;
    return super.create(ctx, { ...input, ...period, language });
  }

  /** A draft that is given up keeps its place in the list and frees its number. */
  async transition(
    ctx: Ctx,
    id: string,
    { to, reason = null }: { to: 'cancelled'; reason?: string | null },
  ): Promise<Answered<EvaluationReportEntity>> {
    const current = await this.store.lock(ctx, id);
    if (!reportMachine.canMove(current.state, to)) throw this.store.refusedMove(current.state, to);
    askReason(to, reason);
    return this.answer(ctx, await this.store.move(ctx, current, { to, reason }));
  }

  /** A later run: a draft with the same texts and signatories, whose freezing will say what differs. */
  async createVersion(ctx: Ctx, id: string): Promise<Answered<EvaluationReportEntity>> {
    const former = await this.store.lock(ctx, id);
    if (former.state !== 'frozen' && former.state !== 'signed')
      throw notFrozen({ params: { state: former.state, id } });
    const newer = await ctx.one<{ id: string }>(
      `SELECT id FROM evaluation_reports WHERE organization_id = $1 AND supersedes_id = $2 AND state <> 'cancelled'`,
      [ctx.organizationId, id],
    );
    if (newer) throw hasNewer({ params: { newerId: newer.id }, extra: { newerId: newer.id } });
    const { kind, campaignId, unitId, periodFrom, periodTo, language, title, place, signatories } = former;
    const texts = Object.fromEntries(NARRATIVE.map((part) => [part, former[part]]));
    const classification = CLASSIFICATIONS[Math.max(rankOf(former.classification), former.contentLevel ?? 0)];
    const stored = await this.store.insert(ctx, {
      ...{ kind, campaignId, unitId, periodFrom, periodTo, language, title, place, signatories, classification },
      ...texts,
      supersedesId: id,
      versionNumber: former.versionNumber + 1,
      lastEditedBy: ctx.actor.userId,
    });
    return this.answer(ctx, stored);
  }

  /** The latest report of the campaign that everybody signed, or nothing. */
  latestSigned(ctx: Ctx, campaignId: string): Promise<{ id: string; signedAt: string } | undefined> {
    return ctx.one(
      `SELECT id, signed_at AS "signedAt" FROM evaluation_reports
       WHERE organization_id = $1 AND campaign_id = $2 AND state = 'signed' ORDER BY signed_at DESC, id DESC LIMIT 1`,
      [ctx.organizationId, campaignId],
    );
  }

  /** People as signing looks at them. */
  signersOf(ctx: Ctx, { signatories = [] }: Draft): Promise<Signer[]> {
    return ctx.query<Signer & Record<string, unknown>>(
      'SELECT id, name, role, state, siklus_rank(clearance) AS clearance FROM users WHERE organization_id = $1 AND id = ANY($2)',
      [ctx.organizationId, signatories.map(({ userId }) => userId)],
    );
  }

  protected override derive(ctx: Ctx, next: Draft, current: EvaluationReportEntity | null): Draft {
    const signatories = (next.signatories ?? []).map(plainly);
    const edited = current === null || changedContent(current, next).length > 0;
    return edited ? { signatories, lastEditedBy: ctx.actor.userId } : {};
  }

  protected override async check(ctx: Ctx, next: Draft, current: EvaluationReportEntity | null): Promise<void> {
    const fields = current ? changedContent(current, next) : [];
    if (current && current.state !== 'draft') {
      if (fields.length > 0)
        throw reportFixed({ params: { state: current.state, fields: fields.join(', '), id: current.id } });
      return decide(ctx, [noMoreOpen(next, current)]);
    }
    const kind = next.kind ?? 'campaign';
    const people = next.signatories?.length ? await this.signersOf(ctx, next) : [];
    decide(ctx, [...periodVerdicts({ ...next, kind }), ...namedVerdicts(next.signatories ?? [], people)]);
  }

  protected override checkRemoval(_ctx: Ctx, { id, state }: EvaluationReportEntity): void {
    if (state !== 'draft') throw reportFixed({ params: { state, fields: '*', id } });
  }
}

/** In the order in which PostgreSQL gives the fields back, so that what is sent again is no change. */
const plainly = ({ userId, caption = null, capacity, identityNumber = null }: Signatory): Signatory => ({
  ...{ userId: userId.toLowerCase(), caption, capacity, identityNumber },
});

/** The roles that may sign. */
export const SIGNING_ROLES = PERMISSIONS['report.sign'].roles;

function changedContent(current: Draft, next: Draft): string[] {
  return CONTENT.filter((field) => {
    const [before, after] = [current[field] ?? null, next[field] ?? null];
    return JSON.stringify(before) !== JSON.stringify(after);
  });
}

function noMoreOpen({ classification = 'open' }: Draft, { contentLevel }: EvaluationReportEntity): FieldVerdict {
  const least = CLASSIFICATIONS[contentLevel ?? 0];
  return {
    code: 'evaluation_report.compiled_stricter',
    passed: rankOf(classification) >= (contentLevel ?? 0),
    pointer: '/classification',
    message: {
      en: `It was compiled as ${least} and holds what only such readers may see; make a new version that is more open.`,
      id: `Laporan ini disusun sebagai ${least} dan memuat isi khusus pembaca itu; buat versi baru yang lebih terbuka.`,
    },
  };
}

function campaignDays(ctx: Ctx, id: string): Promise<{ startsOn: string; endsOn: string | null } | undefined> {
  return ctx.one(
    'SELECT starts_on AS "startsOn", ends_on AS "endsOn" FROM campaigns WHERE organization_id = $1 AND id = $2',
    [ctx.organizationId, id],
  );
}
