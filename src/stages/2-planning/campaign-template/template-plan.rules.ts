import { addDays } from '#kernel/calendar/local-date';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import { exact } from '#kernel/figures/exact';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import { type Dependency, inOrder, noCircle } from '#stages/2-planning/activity/activity.rules';
import { PARTS, type Part, whole } from '#stages/2-planning/campaign-template/outline';
import type { TemplateObjective } from '#stages/2-planning/campaign-template/template-aim.dto';
import type { TemplatePlan } from '#stages/2-planning/campaign-template/template-plan.dto';
import type { TemplateEvaluation } from '#stages/2-planning/campaign-template/template-work.dto';
import {
  type ChainLink,
  chainVerdicts,
  defaultLevel,
  formVerdicts,
} from '#stages/2-planning/objective/objective.rules';
import { offlineVerdict } from '#stages/2-planning/public/public.rules';
import { riskAnswered } from '#stages/2-planning/strategy/strategy.rules';

type Plan = Required<TemplatePlan>;

/** Days are judged as dates of a campaign that starts on this one; which it is makes no difference. */
const START = '2001-01-01';

const at = (part: Part, i: number, below = ''): string => `/plan/${part}/${i}${below}`;

/** Everything that is asked of a template's plan: what names what, in which order, and each row's own rules. */
export function planVerdicts(plan: TemplatePlan): FieldVerdict[] {
  const full = whole(plan);
  return [
    ...keysOnce(full),
    ...keysKnown(full),
    ...full.publics.flatMap((row, i) => under(at('publics', i), [offlineVerdict(row)])),
    ...objectiveVerdicts(full.objectives),
    ...full.strategies.flatMap((row, i) => under(at('strategies', i), [riskAnswered(row)])),
    ...activityVerdicts(full.activities),
    ...evaluationVerdicts(full),
  ];
}

/** What a rule says of a row, where the row stands; only what it refuses is worth telling of so many. */
function under(place: string, verdicts: readonly FieldVerdict[], fields: Record<string, string> = {}): FieldVerdict[] {
  return verdicts
    .filter(({ passed }) => !passed)
    .map((verdict) => {
      const pointer = verdict.pointer ?? '';
      return { ...verdict, pointer: `${place}${fields[pointer] ?? pointer}` };
    });
}

const keyOf = (row: object): string | undefined => (row as { key?: string }).key;

function keysOnce(plan: Plan): FieldVerdict[] {
  return PARTS.flatMap((part) => {
    const keys = plan[part].map(keyOf);
    return keys.flatMap((key, i): FieldVerdict[] =>
      key === undefined || keys.indexOf(key) === i
        ? []
        : [
            {
              code: 'campaign_template.key_repeated',
              passed: false,
              pointer: at(part, i, '/key'),
              message: {
                en: `The key ${key} stands twice; give each row of a part its own.`,
                id: `Kunci ${key} dipakai dua kali; beri setiap baris kunci tersendiri.`,
              },
            },
          ],
    );
  });
}

/** Which field of which part names rows of which other part. */
const NAMES: [part: Part, field: string, of: Part][] = [
  ['objectives', 'publicKey', 'publics'],
  ['objectives', 'dependsOnKey', 'objectives'],
  ['strategies', 'objectiveKeys', 'objectives'],
  ['strategies', 'publicKeys', 'publics'],
  ['keyMessages', 'publicKeys', 'publics'],
  ['keyMessages', 'objectiveKeys', 'objectives'],
  ['activities', 'strategyKey', 'strategies'],
  ['activities', 'objectiveKeys', 'objectives'],
  ['activities', 'dependsOnKeys', 'activities'],
  ['evaluationPlans', 'objectiveKey', 'objectives'],
  ['contentPlans', 'objectiveKeys', 'objectives'],
  ['contentPlans', 'keyMessageKeys', 'keyMessages'],
  ['contentPlans', 'publicKeys', 'publics'],
  ['budgetLines', 'activityKey', 'activities'],
];

function keysKnown(plan: Plan): FieldVerdict[] {
  return NAMES.flatMap(([part, field, of]) => {
    const known = new Set(plan[of].map(keyOf));
    return plan[part].flatMap((row, i) => {
      const named = [(row as unknown as Record<string, string | string[] | null | undefined>)[field] ?? []].flat();
      const missing = named.filter((key) => !known.has(key)).join(', ');
      return missing === '' ? [] : [unknownKey(at(part, i, `/${field}`), of, missing)];
    });
  });
}

function unknownKey(pointer: string, of: Part, missing: string): FieldVerdict {
  return {
    code: 'campaign_template.key_unknown',
    passed: false,
    pointer,
    message: {
      en: `No row of ${of} in this plan has the key: ${missing}.`,
      id: `Tidak ada baris ${of} dalam rencana ini dengan kunci: ${missing}.`,
    },
  };
}

/** What the rules of objectives call the fields of a template's. */
const FIELDS = { '/targetDate': '/dueDays', '/dependsOnId': '/dependsOnKey', '/baselineValue': '' };

function objectiveVerdicts(objectives: TemplateObjective[]): FieldVerdict[] {
  const links = objectives.map(
    (one): ChainLink => ({
      id: one.key,
      outcomeKind: one.outcomeKind,
      targetDate: addDays(START, one.dueDays),
      dependsOnId: one.dependsOnKey ?? null,
    }),
  );
  return objectives.flatMap((one, i) => {
    const form = {
      ...one,
      targetDate: addDays(START, one.dueDays),
      requiredLevel: one.requiredLevel ?? defaultLevel(one.outcomeKind),
      baselineUnknownReason: '–',
    };
    const link = links[i];
    return under(
      at('objectives', i),
      [...formVerdicts(form, START), ...(link ? chainVerdicts(link, links) : []), deltaVerdict(one)],
      FIELDS,
    );
  });
}

function deltaVerdict({ direction, targetDelta }: TemplateObjective): FieldVerdict {
  return {
    code: 'campaign_template.delta',
    passed: targetDelta == null || (direction !== 'maintain' && exact(targetDelta).greaterThan(0)),
    pointer: '/targetDelta',
    message: {
      en: 'Is above zero, whichever way the value is to go; what is maintained has none.',
      id: 'Harus di atas nol, ke mana pun arah nilainya; yang dipertahankan tidak memilikinya.',
    },
  };
}

function activityVerdicts(activities: Plan['activities']): FieldVerdict[] {
  const links = activities.flatMap(({ key, dependsOnKeys = [] }) =>
    dependsOnKeys.map((dependsOnId): Dependency => ({ activityId: key, dependsOnId })),
  );
  const day = (days: number | null | undefined) => (days == null ? null : addDays(START, days));
  return activities.flatMap(({ key, startDays, dueDays, dependsOnKeys = [] }, i) =>
    under(
      at('activities', i),
      [inOrder({ startsOn: day(startDays), dueOn: day(dueDays) }), noCircle(key, dependsOnKeys, links)],
      { '/dueOn': '/dueDays', '/dependsOnIds': '/dependsOnKeys' },
    ),
  );
}

function evaluationVerdicts({ evaluationPlans, objectives }: Plan): FieldVerdict[] {
  const dueDays = new Map(objectives.map((one) => [one.key, one.dueDays]));
  const same = ({ objectiveKey, daysAfterTarget, metric }: TemplateEvaluation) =>
    [objectiveKey, daysAfterTarget, metric].join('\n');
  const all = evaluationPlans.map(same);
  return evaluationPlans.flatMap((one, i) =>
    under(at('evaluationPlans', i), [
      noAdvertisingValue('/metric', one.metric),
      fitsKind(one, dueDays.get(one.objectiveKey)),
      {
        code: 'campaign_template.measured_twice',
        passed: all.indexOf(same(one)) === i,
        pointer: '/metric',
        message: {
          en: 'The same metric of an objective is measured once on a day.',
          id: 'Metrik yang sama dari satu sasaran diukur satu kali pada satu hari.',
        },
      },
    ]),
  );
}

const FINAL: Text = {
  en: 'The result is measured on the target date or after it: zero days or more; before it, use kind interim.',
  id: 'Hasil diukur pada tanggal target atau setelahnya: nol hari atau lebih; sebelum itu, pakai kind interim.',
};
const INTERIM: Text = {
  en: 'An interim measurement lies before the target date (below zero) and not before the campaign begins.',
  id: 'Pengukuran antara dilakukan sebelum tanggal target (di bawah nol) dan tidak sebelum kampanye dimulai.',
};

function fitsKind({ kind = 'final', daysAfterTarget }: TemplateEvaluation, dueDays: number | undefined): FieldVerdict {
  const onTheWay = daysAfterTarget < 0 && (dueDays === undefined || dueDays + daysAfterTarget >= 0);
  return {
    code: 'campaign_template.days_after_target',
    passed: kind === 'final' ? daysAfterTarget >= 0 : onTheWay,
    pointer: '/daysAfterTarget',
    message: kind === 'final' ? FINAL : INTERIM,
  };
}

export function planOrCampaign(plan: unknown, fromCampaignId: unknown): FieldVerdict {
  return {
    code: 'campaign_template.plan_or_campaign',
    passed: (plan == null) !== (fromCampaignId == null),
    pointer: '/plan',
    message: {
      en: 'Give the plan, or the campaign whose plan it becomes (fromCampaignId), not both.',
      id: 'Isi plan, atau kampanye yang rencananya dipakai (fromCampaignId), jangan keduanya.',
    },
  };
}

/** Everybody in the agency reads templates, so nothing stricter becomes one. */
export function openSource(level: number): FieldVerdict {
  return {
    code: 'campaign_template.source_not_open',
    passed: level === 0,
    pointer: '/fromCampaignId',
    message: {
      en: 'The campaign is not open, and everybody reads templates; write the plan by hand without what is to be kept.',
      id: 'Kampanye itu tidak terbuka, sedangkan templat dibaca semua orang; tulis rencananya sendiri tanpa yang harus dijaga.',
    },
  };
}

export function saysSomething(plan: TemplatePlan): FieldVerdict {
  return {
    code: 'campaign_template.empty',
    passed: PARTS.some((part) => (plan[part] ?? []).length > 0),
    pointer: '/plan',
    message: { en: 'A plan has at least one row.', id: 'Rencana memiliki sedikitnya satu baris.' },
  };
}
