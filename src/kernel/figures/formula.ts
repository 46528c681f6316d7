import type { FormulaId } from '#kernel/figures/formula-ids';
import type { Text } from '#platform/problem/problem';

/** What is published about a formula, so that anybody can check a figure by hand. */
export interface Formula {
  id: FormulaId;
  title: Text;
  definition: Text;
  /** What stands above the line; null where the figure is no fraction. */
  numerator: Text | null;
  denominator: Text | null;
  /** A unit's code; `as_measured` where each figure names its own, `currency` where it is money. */
  unit: string;
  caveat: Text;
  source: Text;
  workedExample: WorkedExample;
}

export interface WorkedExample {
  /** The row of the product's table of computations that spreadsheets get wrong. */
  reference: string;
  inputs: Readonly<Record<string, unknown>>;
  /** The figure's exact value for these inputs; null where the right answer is that it is not known. */
  value: string | null;
  /** What the figure carries beside its value, such as a band or an interval. */
  also: Readonly<Record<string, unknown>> | null;
}

/** Where a formula comes from. Laws and regulations keep their Indonesian names in both languages. */
export const SOURCES = {
  siklus: { en: 'Definition of Siklus', id: 'Definisi Siklus' },
  statistics: { en: 'Common statistics', id: 'Statistika umum' },
  vendors: {
    en: 'As published by social-media analytics vendors; they do not agree, so the formula is always named',
    id: 'Seperti dipublikasikan penyedia analitik media sosial; definisinya berbeda-beda, sehingga rumus selalu disebut',
  },
  survey: { en: 'PermenPANRB 14/2017', id: 'PermenPANRB 14/2017' },
  clocks: {
    en: "UU 14/2008 for information requests; for complaints the agency's own service-level rules, each with its source",
    id: 'UU 14/2008 untuk permintaan informasi; untuk pengaduan aturan tingkat layanan instansi, masing-masing dengan sumbernya',
  },
  officeHours: {
    en: "Perpres 21/2023 for working days and hours; the windows are the agency's setting",
    id: 'Perpres 21/2023 untuk hari dan jam kerja; jendela jam kerja adalah pengaturan instansi',
  },
} as const satisfies Record<string, Text>;
