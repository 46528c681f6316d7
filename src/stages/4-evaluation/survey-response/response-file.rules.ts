import type { FieldError } from '#platform/problem/problem';
import { isLocalDate } from '#platform/records/checks';
import type { QuestionnaireElement } from '#stages/4-evaluation/survey-questionnaire/questionnaire-parts.dto';
import type { SurveyKind } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.entity';
import {
  isScore,
  type ResponseAttributes,
  type ResponseInput,
  wrongScore,
} from '#stages/4-evaluation/survey-response/survey-response.rules';

type Line = readonly string[];
type Attribute = keyof ResponseAttributes;

/** What a column holds: the score of an element, an attribute, or nothing that is kept. */
type Meaning = { element: string } | { attribute: Attribute } | null;

export interface ReadColumns {
  /** Place of the header row among the lines. */
  header: number;
  names: string[];
  meanings: Meaning[];
  missing: string[];
  identity: string[];
}

/** Titles and blank lines may stand above the header row. */
const HEADER_WITHIN = 20;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const ATTRIBUTES: Record<Attribute, readonly string[]> = {
  externalId: [
    'external id',
    'externalid',
    'id',
    'id responden',
    'nomor responden',
    'no responden',
    'nomor formulir',
    'respondent id',
  ],
  answeredOn: ['answered on', 'answeredon', 'tanggal', 'tanggal pengisian', 'tanggal survei', 'date'],
  sex: ['sex', 'gender', 'jenis kelamin', 'jk', 'l p'],
  ageGroup: ['age group', 'agegroup', 'age', 'usia', 'umur', 'kelompok usia', 'kelompok umur'],
  education: ['education', 'pendidikan', 'pendidikan terakhir'],
  area: ['area', 'wilayah', 'kecamatan', 'kelurahan', 'desa', 'desa kelurahan'],
  stratum: ['stratum', 'strata'],
};

/** Words that make a column one about who somebody is. */
const IDENTITY =
  /^(?:nama(?: (?:lengkap|responden|pengunjung|pasien|anda))?|name|full name|respondent name|nik|no(?:mor)? ktp|ktp|no(?:mor)? kk|alamat(?: .*)?|address|e ?mail(?: .*)?|surel|email address|(?:no(?:mor)? )?(?:hp|telp|telepon|handphone|wa|whatsapp|ponsel|kontak)(?: .*)?|phone(?: number)?|contact|tanggal lahir|tgl lahir|date of birth|birthday)$/;

/** The line that names the most elements, and what each of its columns means. */
export function readColumns(lines: readonly Line[], elements: readonly QuestionnaireElement[]): ReadColumns {
  const candidates = lines.slice(0, HEADER_WITHIN).map((line, header) => columnsOf(line, header, elements));
  const [best] = candidates.sort((a, b) => a.missing.length - b.missing.length || a.header - b.header);
  return best ?? { header: 0, names: [], meanings: [], missing: elements.map(({ code }) => code), identity: [] };
}

function columnsOf(line: Line, header: number, elements: readonly QuestionnaireElement[]): ReadColumns {
  const names = line.map((name) => name.trim());
  const taken = new Set<string>();
  const meanings = names.map((name): Meaning => {
    const meaning = meaningOf(name, elements);
    const key = meaning && ('element' in meaning ? meaning.element : meaning.attribute);
    if (key === null || taken.has(key)) return null;
    taken.add(key);
    return meaning;
  });
  return {
    header,
    names,
    meanings,
    missing: elements.map(({ code }) => code).filter((code) => !taken.has(code)),
    identity: names.filter((name, place) => meanings[place] === null && IDENTITY.test(plain(name))),
  };
}

function meaningOf(name: string, elements: readonly QuestionnaireElement[]): Meaning {
  const said = plain(name);
  if (said === '') return null;
  const element = elements.find(({ code, titleId, titleEn }) => {
    const own = plain(code);
    return (
      said === own || said.startsWith(`${own} `) || said === plain(titleId) || (titleEn && said === plain(titleEn))
    );
  });
  if (element) return { element: element.code };
  const attribute = (Object.keys(ATTRIBUTES) as Attribute[]).find((key) => ATTRIBUTES[key].includes(said));
  return attribute ? { attribute } : null;
}

/** Columns that mean nothing here. */
export function ignoredNames({ names, meanings }: ReadColumns): string[] {
  return names.filter((name, place) => name !== '' && meanings[place] === null);
}

export interface ReadRow {
  /** As a spreadsheet numbers it. */
  number: number;
  answer: ResponseInput;
  faults: FieldError[];
}

const NOTHING: ReadonlySet<string> = new Set(['', '-', '–', 'n/a', 'na', 'null', 'tidak menjawab']);

/** The rows below the header row; blank ones are none. */
export function readAnswers(lines: readonly Line[], columns: ReadColumns, kind: SurveyKind): ReadRow[] {
  return lines.flatMap((line, place) =>
    place <= columns.header || line.every((cell) => cell.trim() === '')
      ? []
      : [readRow(line, place + 1, columns, kind)],
  );
}

function readRow(line: Line, number: number, { meanings }: ReadColumns, kind: SurveyKind): ReadRow {
  const row: ReadRow = { number, answer: { scores: {} }, faults: [] };
  for (const [place, meaning] of meanings.entries()) {
    const cell = (line[place] ?? '').normalize('NFKC').trim();
    if (meaning === null || NOTHING.has(cell.toLowerCase())) continue;
    if ('element' in meaning) readScore(row, meaning.element, cell, kind);
    else readAttribute(row, meaning.attribute, cell);
  }
  return row;
}

const YES: ReadonlySet<string> = new Set(['1', 'ya', 'y', 'yes', 'true', 'benar', 'iya']);
const NO: ReadonlySet<string> = new Set(['0', 'tidak', 't', 'n', 'no', 'false', 'salah', 'tdk']);

function readScore({ answer, faults }: ReadRow, element: string, cell: string, kind: SurveyKind): void {
  const score = kind === 'share' ? yesOrNo(cell) : wholeOf(cell);
  if (score !== null && isScore(kind, score)) answer.scores[element] = score;
  else faults.push({ pointer: `/${element}`, code: 'survey_response.score', message: wrongScore(kind) });
}

function yesOrNo(cell: string): number | null {
  const said = cell.toLowerCase();
  if (YES.has(said)) return 1;
  return NO.has(said) ? 0 : null;
}

/** Spreadsheets write 3 as 3.0 or 3,0 where a column is one of decimals. */
const wholeOf = (cell: string): number | null => (/^\d{1,2}(?:[.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : null);

const FEMALE: ReadonlySet<string> = new Set(['p', 'perempuan', 'wanita', 'f', 'female', 'pr']);
const MALE: ReadonlySet<string> = new Set(['l', 'laki laki', 'lakilaki', 'pria', 'm', 'male', 'lk']);
const LONGEST = 60;

function readAttribute({ answer, faults }: ReadRow, attribute: Attribute, cell: string): void {
  if (attribute === 'sex') {
    const said = plain(cell);
    if (FEMALE.has(said)) answer.sex = 'female';
    else if (MALE.has(said)) answer.sex = 'male';
    else faults.push(wrongCell('sex', 'Must be female or male (P, L).', 'Harus perempuan atau laki-laki (P, L).'));
  } else if (attribute === 'answeredOn') {
    const day = dayOf(cell);
    if (day) answer.answeredOn = day;
    else
      faults.push(
        wrongCell(
          'answeredOn',
          'Must be a date such as 2026-03-12 or 12/03/2026.',
          'Harus tanggal seperti 2026-03-12 atau 12/03/2026.',
        ),
      );
  } else if (cell.length > (attribute === 'externalId' ? 100 : LONGEST)) {
    faults.push(wrongCell(attribute, 'Is too long for the name of a group.', 'Terlalu panjang untuk nama golongan.'));
  } else answer[attribute] = cell;
}

function wrongCell(attribute: Attribute, en: string, id: string): FieldError {
  return { pointer: `/${attribute}`, code: 'survey_response.cell', message: { en, id } };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/;

/** Days are written first in Indonesia. */
function dayOf(cell: string): string | null {
  const iso = ISO.exec(cell);
  const local = iso ? null : DAY_FIRST.exec(cell);
  const [year, month, day] = iso ? iso.slice(1, 4) : local ? [local[3], local[2], local[1]] : [];
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isLocalDate(written) ? written : null;
}
