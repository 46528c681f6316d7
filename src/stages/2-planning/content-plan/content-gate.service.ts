import { Injectable } from '@nestjs/common';
import { localDay } from '#kernel/calendar/time-zone';
import type { ChannelEntity } from '#kernel/channel/channel.entity';
import { rankOf } from '#kernel/classification/classification';
import { levelForPublicSql } from '#kernel/classification/opened';
import type { Ctx } from '#platform/context/ctx';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Severity } from '#stages/2-planning/channel-rule/channel-rule.entity';
import { ChannelRuleService } from '#stages/2-planning/channel-rule/channel-rule.service';
import { type Finding, findingsOf } from '#stages/2-planning/channel-rule/post-limits.rules';
import {
  accessVerdicts,
  clearance,
  type HandOver,
  type Surface,
} from '#stages/2-planning/content-plan/clearance.rules';
import { effective, type OnChannel, UNWRITTEN } from '#stages/2-planning/content-plan/content-channel.rules';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import type { ContentValidation } from '#stages/2-planning/content-plan/content-validation.dto';

/** One channel of a piece, what it is to show there, and what its network does not take of it. */
interface Judged {
  channel: OnChannel;
  surface: Surface;
  findings: Finding[];
}

type ChannelRow = Pick<ChannelEntity, 'id' | 'platform' | 'handle'> &
  Omit<OnChannel, 'channelId' | 'platform' | 'handle'>;

/** Asked when it is needed: who opens a record says so when the program loads, and that may be later than this. */
const needsOf = (): string => `
  SELECT coalesce(${levelForPublicSql('community-needs', 'n')}, ${rankOf('exempt')}) AS level FROM content_plan_needs l
  LEFT JOIN community_needs n ON n.organization_id = l.organization_id AND n.id = l.need_id
  WHERE l.organization_id = $1 AND l.content_plan_id = $2`;

const HAND_OVERS = `
  SELECT a.state = 'accepted' AS accepted, to_jsonb(a.personal_data) AS "personalData" FROM assets a
  LEFT JOIN tasks k ON k.organization_id = a.organization_id AND k.id = a.task_id
  WHERE a.organization_id = $1 AND a.content_plan_id = $2 AND k.state IS DISTINCT FROM 'cancelled'
    AND NOT EXISTS (SELECT FROM assets n WHERE n.organization_id = a.organization_id AND n.supersedes_id = a.id)`;

/** Everything that stands between a piece and the public: law and decency, those who cannot see or hear, and the networks. */
@Injectable()
export class ContentGateService {
  constructor(private readonly rules: ChannelRuleService) {}

  /**
   * Every check, those that hold as well. A linked record counts as a consequence test left it; one that the person who
   * asks may not even see counts as the strictest.
   */
  async verdicts(ctx: Ctx, plan: ContentPlanEntity): Promise<FieldVerdict[]> {
    const its = [ctx.organizationId, plan.id];
    const [needs, handOvers, { judged }] = await Promise.all([
      ctx.query<{ level: number }>(needsOf(), its),
      ctx.query<HandOver & Record<string, unknown>>(HAND_OVERS, its),
      this.judge(ctx, plan),
    ]);
    const strictest = Math.max(plan.clearanceLevel, ...needs.map(({ level }) => level));
    const broken = judged.flatMap(({ channel, findings }) =>
      findings.filter(({ severity }) => severity === 'error').map((finding) => ({ channel, finding })),
    );
    return [
      ...clearance({ ...plan, strictest, surfaces: surfacesOf(plan, judged), handOvers }),
      ...broken.map(({ channel: { channelId, handle }, finding: { pointer, code, message } }) => ({
        code,
        passed: false,
        pointer: `/variants/${channelId}${pointer}`,
        message: { en: `${handle}: ${message.en}`, id: `${handle}: ${message.id}` },
      })),
    ];
  }

  /** What every channel of the piece would say to it on the day of its slot; without a slot, today. */
  async validate(ctx: Ctx, plan: ContentPlanEntity): Promise<ContentValidation> {
    const { day, judged } = await this.judge(ctx, plan);
    const channels = judged.map(({ channel, surface, findings }) => {
      const { channelId, platform, handle, variantId } = channel;
      const told = (wanted: Severity) =>
        findings
          .filter(({ severity }) => severity === wanted)
          .map(({ pointer, code, ruleId, limit, actual, message }) => ({
            ...{ pointer, code, ruleId, limit, actual },
            message: message[ctx.locale],
          }));
      const missing = accessVerdicts(plan.format, { ...surface, at: '' })
        .filter(({ passed }) => !passed)
        .map(({ code, pointer = '', message }) => ({ ...NO_RULE, code, pointer, message: message[ctx.locale] }));
      const unwritten =
        variantId === null ? [{ ...NO_RULE, ...UNWRITTEN, message: UNWRITTEN.message[ctx.locale] }] : [];
      return {
        channelId,
        platform,
        handle,
        variantId,
        errors: [...missing, ...told('error')],
        warnings: [...unwritten, ...told('warning')],
      };
    });
    return {
      contentPlanId: plan.id,
      version: plan.version,
      day,
      passed: channels.every(({ errors }) => errors.length === 0),
      channels,
    };
  }

  private async judge(ctx: Ctx, plan: ContentPlanEntity): Promise<{ day: string; judged: Judged[] }> {
    const rows = await ctx.query<ChannelRow>(
      `SELECT c.id, c.platform, c.handle, v.id AS "variantId", v.caption, v.alt_text AS "altText", v.decorative,
              v.captions_ref AS "captionsRef", v.hashtags, v.mentions, v.media
       FROM channels c LEFT JOIN content_variants v
         ON v.organization_id = c.organization_id AND v.channel_id = c.id AND v.content_plan_id = $3
       WHERE c.organization_id = $1 AND c.id = ANY($2) ORDER BY c.platform, c.handle, c.id`,
      [ctx.organizationId, plan.channelIds, plan.id],
    );
    const day = localDay(plan.plannedAt ? new Date(plan.plannedAt) : new Date(), ctx.actor.timezone);
    const rules = await this.rules.on(ctx, day, [...new Set(rows.map(({ platform }) => platform))]);
    const judged = rows.map(({ id, ...row }): Judged => {
      const channel = { channelId: id, ...row };
      const own = rules.filter(({ platform }) => platform === channel.platform);
      const { post, surface } = effective(plan, channel);
      return { channel, surface, findings: channel.variantId === null ? [] : findingsOf(post, own) };
    });
    return { day, judged };
  }
}

const NO_RULE = { ruleId: null, limit: null, actual: null };

/** The variants, and the piece itself where it stands without one. */
function surfacesOf(plan: ContentPlanEntity, judged: readonly Judged[]): Surface[] {
  const written = judged.filter(({ channel }) => channel.variantId !== null).map(({ surface }) => surface);
  const { altText, decorative, captionsRef } = plan;
  const alone = written.length < judged.length || judged.length === 0;
  return alone ? [{ at: '', altText, decorative, captionsRef, kinds: [] }, ...written] : written;
}
