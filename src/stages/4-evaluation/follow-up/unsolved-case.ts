import { addDays } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { defineUnsolvedFollowUp, type UnsolvedCase } from '#kernel/campaign/unsolved-cases';
import type { Ctx } from '#platform/context/ctx';
import type { Locale } from '#platform/problem/problem';
import { FollowUpService } from '#stages/4-evaluation/follow-up/follow-up.service';

const followUps = new FollowUpService();

/** Somebody who is there and cleared for it: who had the case, else who answers for its campaign, else a head. */
const OWNER = `
  SELECT u.id, o.timezone, o.language FROM users u JOIN organizations o ON o.id = u.organization_id
  LEFT JOIN campaigns c ON c.organization_id = u.organization_id AND c.id = $3
  WHERE u.organization_id = $1 AND u.state = 'active' AND siklus_rank(u.clearance) >= siklus_rank($4)
    AND (u.id = $2 OR u.id = c.owner_id OR u.role = 'head')
  ORDER BY u.id = $2 DESC NULLS LAST, u.id = c.owner_id DESC NULLS LAST, u.id LIMIT 1`;

/** While one goes on for the case, a second would ask for the same. */
const GOES_ON = `
  SELECT FROM follow_up_cases l JOIN follow_ups f ON f.organization_id = l.organization_id AND f.id = l.follow_up_id
  WHERE l.organization_id = $1 AND l.case_id = $2 AND f.state IN ('open', 'in_progress') LIMIT 1`;

const ACTION: Record<Locale, string> = {
  en: 'Find out from the reporter what is still wrong, put it right, and say what changes so that it does not come back.',
  id: 'Tanyakan kepada pelapor apa yang belum selesai, perbaiki, dan sebutkan perubahan agar tidak terulang.',
};

/** The reporter has no account: what they set off stands under the name of whoever has to answer for it. */
defineUnsolvedFollowUp(async (ctx: Ctx, { case: unsolved, reason, days }: UnsolvedCase) => {
  const { id, title, campaignId, unitId, assigneeId, classification } = unsolved;
  if (await ctx.one(GOES_ON, [ctx.organizationId, id])) return;
  const asked = [ctx.organizationId, assigneeId, campaignId, classification];
  const owner = await ctx.one<{ id: string; timezone: string; language: Locale }>(OWNER, asked);
  if (!owner) return;
  const before = ctx.actor;
  ctx.enter({ ...before, userId: owner.id, timezone: owner.timezone });
  await followUps.create(ctx, {
    ...{ campaignId, unitId, caseIds: [id], classification, ownerId: owner.id },
    problem: `${title}: ${reason}`,
    action: ACTION[owner.language],
    dueOn: addDays(localDay(new Date(), owner.timezone), days),
  });
  ctx.enter(before);
});
