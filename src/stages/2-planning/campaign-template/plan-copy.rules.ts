import { addDays, type LocalDate } from '#kernel/calendar/local-date';
import { instantAt } from '#kernel/calendar/time-zone';
import type { HeldCampaign } from '#kernel/campaign/holding';
import { exact, published } from '#kernel/figures/exact';
import { defineProblem, type Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import { type Outline, PARTS, type Part } from '#stages/2-planning/campaign-template/outline';
import { type TemplateObjective } from '#stages/2-planning/campaign-template/template-aim.dto';
import { MOST } from '#stages/2-planning/campaign-template/template-fields';
import { type TemplateContent } from '#stages/2-planning/campaign-template/template-work.dto';
import { onRightSide } from '#stages/2-planning/objective/objective.rules';

/** What is asked before anything is copied. */
export interface Question {
  campaign: HeldCampaign;
  goalApproved: boolean;
  /** How many records of each part the campaign has. */
  there: Partial<Record<Part, number>>;
  parts: readonly Part[];
  outline: Outline;
  source: { level: number; isCampaign: boolean; id: string };
  startsOn: LocalDate;
}

const verdict = (code: string, passed: boolean, pointer: string, message: Text): FieldVerdict => ({
  code: `plan_copy.${code}`,
  passed,
  pointer,
  message,
});

const sum = (parts: readonly Part[], count: (part: Part) => number): string =>
  parts.flatMap((part) => (count(part) > 0 ? [`${part} (${count(part)})`] : [])).join(', ');

/** Every rule at once: where the campaign stands, what it has already, and whether the source fits into it. */
export function copyVerdicts({ campaign, goalApproved, there, parts, ...rest }: Question): FieldVerdict[] {
  const taken = sum(parts, (part) => there[part] ?? 0);
  return [
    verdict('stage', campaign.stage === 'fact_finding' || campaign.stage === 'planning', '', {
      en: `Plans are copied in fact-finding and planning; the campaign is in ${campaign.stage}. Move it back with a reason, or add records one by one.`,
      id: `Rencana disalin pada pencarian fakta dan perencanaan; kampanye ada di ${campaign.stage}. Kembalikan dengan alasan, atau tambahkan rekaman satu per satu.`,
    }),
    verdict('goal_approved', !goalApproved, '', {
      en: 'The goal is approved, and a plan was made for it: add records one by one, or change the goal first, with a reason.',
      id: 'Tujuan sudah disetujui dan rencananya sudah disusun: tambahkan rekaman satu per satu, atau ubah dulu tujuannya dengan alasan.',
    }),
    verdict('part_taken', taken === '', '/parts', {
      en: `The campaign has records already${taken && `: ${taken}`}. Name only other parts in parts, or remove these first.`,
      id: `Kampanye sudah memiliki rekaman${taken && `: ${taken}`}. Sebut bagian lain saja dalam parts, atau hapus dulu yang ada.`,
    }),
    ...sourceVerdicts({ campaign, parts, ...rest }),
  ];
}

type Fit = Pick<Question, 'campaign' | 'parts' | 'outline' | 'source' | 'startsOn'>;

function sourceVerdicts({ campaign, parts, outline, source, startsOn }: Fit): FieldVerdict[] {
  const rows = (part: Part) => outline[part].length;
  const large = sum(parts, (part) => (rows(part) > MOST ? rows(part) : 0));
  const from = source.isCampaign ? '/fromCampaignId' : '/templateId';
  return [
    verdict('own_plan', source.id !== campaign.id, from, {
      en: 'A campaign does not copy its own plan; name another one.',
      id: 'Kampanye tidak menyalin rencananya sendiri; sebut kampanye lain.',
    }),
    verdict('less_open', source.level <= campaign.level, from, {
      en: 'The source is classified more strictly than this campaign: its content would become readable to more people. Classify this campaign as strictly first.',
      id: 'Sumber lebih ketat klasifikasinya daripada kampanye ini: isinya akan terbaca lebih banyak orang. Perketat dulu klasifikasi kampanye ini.',
    }),
    verdict(
      'nothing',
      parts.some((part) => rows(part) > 0),
      '/parts',
      {
        en: 'The source has nothing of these parts.',
        id: 'Sumber tidak memiliki apa pun dari bagian ini.',
      },
    ),
    verdict('too_large', large === '', '/parts', {
      en: `One copy makes at most ${MOST} records of a part${large && `; the source has more: ${large}`}.`,
      id: `Satu salinan membuat paling banyak ${MOST} rekaman per bagian${large && `; sumber memiliki lebih: ${large}`}.`,
    }),
    verdict('starts_on', startsOn >= campaign.startsOn, '/startsOn', {
      en: `Must not come before the campaign begins (${campaign.startsOn}).`,
      id: `Tidak boleh sebelum kampanye dimulai (${campaign.startsOn}).`,
    }),
  ];
}

export function oneSource(templateId: unknown, fromCampaignId: unknown): FieldVerdict {
  return verdict('one_source', (templateId == null) !== (fromCampaignId == null), '/templateId', {
    en: 'Name a template (templateId) or a campaign (fromCampaignId), not both.',
    id: 'Sebut templat (templateId) atau kampanye (fromCampaignId), jangan keduanya.',
  });
}

/** The parts asked for in the order in which they are made; all when nobody said. */
export function partsOf(asked: readonly Part[] | undefined): Part[] {
  return PARTS.filter((part) => asked === undefined || asked.includes(part));
}

export function dayOf(startsOn: LocalDate, days: number | null | undefined): LocalDate | null {
  return days == null ? null : addDays(startsOn, days);
}

/** The slot, so many days after the start, at the time that the agency's clocks show. */
export function slotOf({ slotDays, slotTime = '09:00' }: TemplateContent, startsOn: LocalDate, timezone: string) {
  const day = dayOf(startsOn, slotDays);
  return day && instantAt(day, slotTime, timezone).toISOString();
}

/** What has to be there first comes first. A row whose predecessor is not among them is as free as one without any. */
export function inTurn<R extends { key: string }>(rows: readonly R[], before: (row: R) => readonly string[]): R[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const placed = new Set<R>();
  const begun = new Set<R>();
  const place = (row: R): void => {
    if (begun.has(row)) return;
    begun.add(row);
    for (const key of before(row)) {
      const first = byKey.get(key);
      if (first) place(first);
    }
    placed.add(row);
  };
  for (const row of rows) place(row);
  return [...placed];
}

export interface Known {
  id: string;
  metric: string;
  unit: string;
  value: string;
}

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const PERCENT = /^(%|persen|percent)$/i;

/** As far from the baseline as the plan says, but no share goes beyond all or nothing. */
function targetFrom({ direction, targetDelta, targetValue, unit }: TemplateObjective, value: string): string {
  if (targetDelta == null) return targetValue;
  const target = direction === 'decrease' ? exact(value).minus(targetDelta) : exact(value).plus(targetDelta);
  if (!PERCENT.test(unit.trim())) return published(target);
  return target.greaterThan(100) ? '100' : target.isNegative() ? '0' : published(target);
}

/**
 * Where an objective begins in its new campaign: at the campaign's own baseline of the same metric and unit, if its
 * target then lies on the right side; otherwise nobody knows yet.
 */
export function beginning(
  objective: TemplateObjective,
  baselines: readonly Known[],
): { baselineId: string; targetValue: string } | null {
  const { metric, unit } = objective;
  const found = baselines.find((one) => alike(one.metric, metric) && alike(one.unit, unit));
  if (!found) return null;
  const targetValue = targetFrom(objective, found.value);
  const form = {
    ...objective,
    targetValue,
    baselineValue: found.value,
    targetDate: '',
    requiredLevel: 'learned',
  } as const;
  return onRightSide(form) ? { baselineId: found.id, targetValue } : null;
}

export const itemRefused = defineProblem({
  code: 'plan_copy.item_refused',
  status: 422,
  title: { en: 'A row of the plan cannot be copied', id: 'Satu baris rencana tidak dapat disalin' },
  detail: {
    en: 'Of {part}: “{title}”. Nothing was copied.',
    id: 'Dari {part}: “{title}”. Tidak ada yang disalin.',
  },
  remedy: {
    en: 'Put the row right in its source, or leave its part out with parts and add the records by hand.',
    id: 'Perbaiki baris itu pada sumbernya, atau lewati bagiannya melalui parts dan tambahkan rekamannya sendiri.',
  },
});
