import { addDays } from '#kernel/calendar/local-date';
import { localDay } from '#kernel/calendar/time-zone';
import { type Agency, letterheadOf, placeOf } from '#kernel/organization/letterhead.rules';
import { maskDetails } from '#kernel/privacy/masking.rules';
import { dayText } from '#platform/paper/format.rules';
import type { Paper, Signature, Table } from '#platform/paper/paper';
import type { Locale, Text } from '#platform/problem/problem';
import type { WorkEvidence, WorkEvidenceRow } from '#views/work-evidence/work-evidence.dto';

export interface Printed {
  evidence: WorkEvidence;
  agency: Agency & { timezone: string; today: string };
  superior: string | null;
  locale: Locale;
}

const WORDS = {
  title: { en: 'Work evidence (SKP)', id: 'Bukti dukung SKP' },
  name: { en: 'Name', id: 'Nama' },
  unit: { en: 'Unit', id: 'Unit kerja' },
  period: { en: 'Period', id: 'Periode' },
  until: { en: 'to', id: 's.d.' },
  summary: { en: 'Summary', id: 'Ringkasan' },
  role: { en: 'Part', id: 'Peran' },
  rows: { en: 'Rows of evidence', id: 'Baris bukti' },
  items: { en: 'Different items', id: 'Butir berbeda' },
  all: { en: 'All', id: 'Seluruhnya' },
  list: { en: 'What was done', id: 'Rincian' },
  number: { en: 'No.', id: 'No.' },
  date: { en: 'Date', id: 'Tanggal' },
  item: { en: 'Item', id: 'Butir' },
  others: { en: 'Together with', id: 'Bersama' },
  nothing: { en: 'Nothing was recorded in this period.', id: 'Tidak ada yang tercatat pada periode ini.' },
  shared: {
    en: 'Credit is shared: an item counts once for the unit, however many people have a row of evidence for it. Rows of several people must not be added up as output of the unit.',
    id: 'Kredit dibagi bersama: satu butir dihitung sekali bagi unit, berapa pun orang yang memiliki baris bukti untuknya. Baris bukti beberapa orang tidak boleh dijumlahkan sebagai keluaran unit.',
  },
  person: { en: 'Person assessed', id: 'Pegawai yang dinilai' },
  superior: { en: 'Superior', id: 'Pejabat penilai' },
  knowing: { en: 'Seen by', id: 'Mengetahui,' },
  made: { en: 'Made by', id: 'Yang membuat,' },
} as const satisfies Record<string, Text>;

/** What a person did, as a paper that the person and their superior sign. */
export function evidencePaper({ evidence, agency, superior, locale }: Printed): Paper {
  const say = (word: keyof typeof WORDS): string => WORDS[word][locale];
  const period = `${dayText(evidence.from, locale)} ${say('until')} ${dayText(addDays(evidence.to, -1), locale)}`;
  const sign = (caption: keyof typeof WORDS, title: keyof typeof WORDS, name: string): Signature => ({
    caption: say(caption),
    title: say(title),
    name,
    number: null,
    place: placeOf(agency),
    date: null,
    mark: null,
  });
  return {
    language: locale,
    title: say('title'),
    subtitle: null,
    letterhead: { lines: letterheadOf(agency) },
    reference: [
      { label: say('name'), value: evidence.name },
      { label: say('unit'), value: evidence.unit ?? '–' },
      { label: say('period'), value: period },
    ],
    blocks: [
      { kind: 'heading', level: 2, text: say('summary') },
      { kind: 'table', table: totals(evidence, say) },
      { kind: 'note', text: say('shared') },
      { kind: 'heading', level: 2, text: say('list') },
      evidence.items.length > 0
        ? { kind: 'table', table: list(evidence.items, { timezone: agency.timezone, locale, say }) }
        : { kind: 'paragraph', text: say('nothing') },
    ],
    signatures: [sign('knowing', 'superior', superior ?? '…………………………'), sign('made', 'person', evidence.name)],
    footer: `${say('title')} · ${evidence.name} · ${period}`,
    madeAt: `${agency.today}T00:00:00.000Z`,
  };
}

type Say = (word: keyof typeof WORDS) => string;

function totals({ totals: byRole, rows, distinctItems }: WorkEvidence, say: Say): Table {
  return {
    caption: say('summary'),
    columns: [
      { title: say('role'), kind: 'text' },
      { title: say('rows'), kind: 'number', digits: 0 },
      { title: say('items'), kind: 'number', digits: 0 },
    ],
    rows: [
      ...byRole.map(({ roleTitle, rows: n, items }) => [roleTitle, String(n), String(items)]),
      [say('all'), String(rows), String(distinctItems)],
    ],
    note: null,
  };
}

/** The paper leaves the house: what members of the public wrote passes the mask. */
function list(
  rows: readonly WorkEvidenceRow[],
  { timezone, locale, say }: { timezone: string; locale: Locale; say: Say },
): Table {
  return {
    caption: say('list'),
    columns: [
      { title: say('number'), kind: 'number', digits: 0 },
      { title: say('date'), kind: 'date' },
      { title: say('role'), kind: 'text' },
      { title: say('item'), kind: 'text' },
      { title: say('others'), kind: 'text' },
    ],
    rows: rows.map(({ at, roleTitle, title, others }, i) => [
      String(i + 1),
      localDay(new Date(at), timezone),
      roleTitle,
      maskDetails(title, { locale }),
      others.map(({ name }) => name).join(', ') || null,
    ]),
    note: null,
  };
}
