import type { Text } from '#platform/problem/problem';

/** Of what a single figure can speak. */
export const FIGURE_SUBJECTS = [
  'campaign',
  'objective',
  'post',
  'content_plan',
  'channel',
  'org_unit',
  'case',
  'survey_round',
  'survey_questionnaire',
  'coding_sample',
  'service_improvement',
] as const;

export type FigureSubjectType = (typeof FIGURE_SUBJECTS)[number];

/** What can stand beside a value. Parts with names of their own, such as metrics, bring their label along. */
export const ALSO = {
  band: { en: 'Band', id: 'Mutu' },
  weight_mode: { en: 'Weights', id: 'Bobot' },
  lower: { en: 'Lower bound', id: 'Batas bawah' },
  upper: { en: 'Upper bound', id: 'Batas atas' },
  z: { en: 'z', id: 'z' },
  relative: { en: 'Change in percent of the start', id: 'Perubahan dalam persen dari data awal' },
  shown: { en: 'Whether a change is shown', id: 'Apakah perubahan terbukti' },
  state: { en: 'State', id: 'Keadaan' },
  verdict: { en: 'Verdict', id: 'Simpulan' },
  actual: { en: 'Measured', id: 'Terukur' },
  expected: { en: 'Expected by now', id: 'Diharapkan saat ini' },
  baseline: { en: 'Baseline', id: 'Data awal' },
  target: { en: 'Target', id: 'Target' },
  achieved: { en: 'Objectives achieved', id: 'Sasaran tercapai' },
  respondents: { en: 'Respondents', id: 'Responden' },
  population: { en: 'Population', id: 'Populasi' },
  mean: { en: 'Mean', id: 'Rata-rata' },
  median: { en: 'Median', id: 'Median' },
  contacts: { en: 'Contacts', id: 'Kontak' },
  evidence: { en: 'Rows of work evidence', id: 'Baris bukti kerja' },
} as const satisfies Record<string, Text>;

export type AlsoCode = keyof typeof ALSO;
