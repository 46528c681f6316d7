import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import type { WorkingTimeService } from '#kernel/calendar/working-time.service';
import { dueOn } from '#kernel/figures/case.rules';
import type { Ctx } from '#platform/context/ctx';

/** How far back days are counted; whatever arrived before was due long ago. */
const DAYS = 60;
const TRIAGE = 'LAPOR-VERIFY';
const REPLY = 'LAPOR-FOLLOWUP';
/** SP4N-LAPOR!: looked at within three days and answered within five, where an agency has no rule of its own. */
const USUAL = { [TRIAGE]: 3, [REPLY]: 5 };

interface InForce {
  code: string;
  clock: 'working_days' | 'calendar_days';
  limit: number;
}

const RULES = `SELECT DISTINCT ON (r.code) r.code, r.clock, r.time_limit AS limit FROM sla_rules r
  WHERE r.organization_id = $1 AND r.code = ANY($2) AND r.clock IN ('working_days', 'calendar_days')
    AND $3::date BETWEEN r.valid_from AND coalesce(r.valid_to, $3::date) ORDER BY r.code, r.valid_from DESC`;

/** For each of the last days until when a message that arrived on it is looked at, and until when it is answered. */
export async function messageDues(ctx: Ctx, workingTime: WorkingTimeService, today: LocalDate): Promise<LocalDate[][]> {
  const first = addDays(today, -DAYS);
  const [calendar, rules] = await Promise.all([
    workingTime.calendar(ctx, first),
    ctx.query<InForce & Record<string, unknown>>(RULES, [ctx.organizationId, [TRIAGE, REPLY], today]),
  ]);
  const days = Array.from({ length: DAYS + 2 }, (_, i) => addDays(first, i));
  const dues = ([TRIAGE, REPLY] as const).map((code) => {
    const { clock = 'working_days', limit = USUAL[code] } = rules.find((rule) => rule.code === code) ?? {};
    return days.map((day) => String(dueOn(day, { clock, limit }, { calendar }).value));
  });
  return [days, ...dues];
}
