import { belong, type HeldCampaign } from '#kernel/campaign/holding';
import { rankOf } from '#kernel/classification/classification';
import type { Ctx } from '#platform/context/ctx';
import { modelOf } from '#platform/records/model';
import type { FieldVerdict } from '#platform/records/verdicts';
import { breakdownVerdicts } from '#stages/4-evaluation/evaluation-record/breakdown.rules';
import { contentHash } from '#stages/4-evaluation/evaluation-record/content-hash.rules';
import type { EvaluationRecordEntity } from '#stages/4-evaluation/evaluation-record/evaluation-record.entity';
import { asOpenAsRecord } from '#stages/4-evaluation/evaluation-record/evaluation-record.rules';
import { EvidenceFileEntity } from '#stages/4-evaluation/evaluation-record/evidence-file.entity';
import type { Claimed } from '#stages/4-evaluation/evaluation-record/proof.rules';

type Draft = Partial<EvaluationRecordEntity>;

/** The objective whose result a record claims to be. */
export type Aim = Claimed & { id: string; targetDate: string };

/** Held as it is until the commit: what is submitted or verified was looked at by the objective that then stands. */
export async function objectiveOf(ctx: Ctx, { objectiveId, campaignId }: Draft): Promise<Aim[]> {
  if (!objectiveId) return [];
  return ctx.query<Aim>(
    `SELECT id, outcome_kind AS "outcomeKind", required_level AS "requiredLevel", unit, target_date AS "targetDate"
     FROM objectives WHERE organization_id = $1 AND campaign_id = $2 AND id = $3 FOR SHARE`,
    [ctx.organizationId, campaignId, objectiveId],
  );
}

const FILES = `SELECT id, file_name AS "fileName", level FROM attachments
  WHERE organization_id = $1 AND id = ANY($2) AND (campaign_id IS NULL OR campaign_id = $3) FOR KEY SHARE`;

/** Files as evidence: of the campaign or of the whole agency, and no stricter than the record. */
export async function fileVerdicts(ctx: Ctx, record: Draft, campaign: HeldCampaign): Promise<FieldVerdict[]> {
  const ids = record.attachmentIds ?? [];
  if (ids.length === 0) return [];
  const level = Math.max(campaign.level, rankOf(record.classification ?? 'open'));
  const params = [ctx.organizationId, ids, campaign.id];
  const found = await ctx.query<{ id: string; fileName: string; level: number }>(FILES, params);
  return [belong('/attachmentIds', ids, found), asOpenAsRecord(level, found)];
}

const PUBLICS = 'SELECT id FROM publics WHERE organization_id = $1 AND campaign_id = $2 AND id = ANY($3) FOR KEY SHARE';

/** Groups that the sample can be made of; a public among them is the campaign's. */
export async function groupVerdicts(
  ctx: Ctx,
  { breakdowns = [], sampleSize, campaignId }: Draft,
): Promise<FieldVerdict[]> {
  if (breakdowns.length === 0) return [];
  const ids = breakdowns.flatMap(({ publicId }) => publicId ?? []);
  const params = [ctx.organizationId, campaignId, ids];
  const found = ids.length > 0 ? await ctx.query<{ id: string }>(PUBLICS, params) : [];
  return [...breakdownVerdicts(breakdowns, sampleSize), belong('/breakdowns', ids, found)];
}

const CHECKSUMS = `SELECT a.sha256 FROM ${modelOf(EvidenceFileEntity).table} l
  JOIN attachments a ON a.organization_id = l.organization_id AND a.id = l.attachment_id
  WHERE l.organization_id = $1 AND l.evaluation_record_id = $2 ORDER BY a.sha256`;

/** The hash that the record gives now. Files above the reader's clearance belong to it too, although nothing of them is told. */
export async function hashOf(ctx: Ctx, record: Draft & { id: string }, version: number): Promise<string> {
  const clearance = `SELECT set_config('app.clearance', $1, true)`;
  const [, files] = await Promise.all([
    ctx.query(clearance, ['3']),
    ctx.query<{ sha256: string }>(CHECKSUMS, [ctx.organizationId, record.id]),
    ctx.query(clearance, [String(ctx.actor.clearance)]),
  ]);
  return contentHash({ record, checksums: files.map(({ sha256 }) => sha256), version });
}
