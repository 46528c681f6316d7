import { HEALTH_OF_SOMEBODY } from '#kernel/privacy/health-words';
import { cardNumbers, phoneNumbers } from '#kernel/privacy/number-runs';
import { PERSONAL_DETAILS, type PersonalDetail } from '#kernel/privacy/personal-details';
import { type PlainText, plainText } from '#kernel/privacy/plain-text';
import type { Locale, Text } from '#platform/problem/problem';

/** A stretch of a text that leads to a person, and what stands in its place in public. */
export interface FoundDetail {
  code: PersonalDetail;
  /** Where it begins, counted in UTF-16 units as JavaScript and Java count. */
  start: number;
  length: number;
  masked: string;
}

/** A stretch of the plain text. */
export interface Stretch {
  code: PersonalDetail;
  at: number;
  end: number;
}

export interface Masking {
  locale?: Locale;
  /** What may stay, such as the agency's own address in its own answer. */
  except?: readonly PersonalDetail[];
}

const LABELS: Record<PersonalDetail, Text> = {
  national_id: { en: '[identity number]', id: '[NIK]' },
  family_card: { en: '[family card number]', id: '[nomor KK]' },
  phone_number: { en: '[phone number]', id: '[nomor telepon]' },
  email_address: { en: '[e-mail address]', id: '[surel]' },
  vehicle_plate: { en: '[number plate]', id: '[pelat nomor]' },
  home_address: { en: '[address]', id: '[alamat]' },
  health_detail: { en: '[health detail]', id: '[keterangan kesehatan]' },
};

const AT = '(?:@| ?[\\[({] ?(?:at|et) ?[\\])}] ?)';
const DOT = '(?:\\.| ?[\\[({] ?(?:dot|titik) ?[\\])}] ?)';
const EMAIL = new RegExp(
  `[\\p{L}\\p{N}_%+-][\\p{L}\\p{N}._%+-]{0,63}${AT}(?:[\\p{L}\\p{N}-]{1,63}${DOT}){1,6}\\p{L}{2,24}`,
  'giu',
);
/** A mailbox of the government is an office's, not a person's. */
const OFFICE = /\.go\.id$/i;

/** The letters with which plates of the regions begin; RT, RW and RS are none of them. */
const REGIONS = 'A[ABDEG]?|B[ABDEGHKLMNP]?|D[ABCDEGHKLMNRSTW]?|E[ABD]?|F|G|H|K[BHTU]?|L|M|N|P[ABGSTY]?|R|S|T|W|Z';
const PLATE = new RegExp(`(?<![\\p{L}\\p{N}])(?:${REGIONS})[ -]?\\d{3,4}[ -]?[A-Z]{1,3}(?![\\p{L}\\p{N}])`, 'gu');
const NAMED_PLATE =
  /(?<=\b(?:plat|pelat|nopol|nomor polisi|no\.? ?pol)\b(?: (?:nomor|no\.?|mobil|motor|kendaraan))?[ :]{1,3})[a-z]{1,2}[ -]?\d{1,4}[ -]?[a-z]{1,3}(?![\p{L}\p{N}])/giu;
/** 1447 H 2026 M is a year twice, no plate. */
const YEARS = /^[HM] ?(?:1[34]|19|20)\d{2} ?[HM]$/;

/** A street with a house number; a neighbourhood (RT/RW) or a street alone says where something is, not where someone lives. */
const ADDRESS =
  /(?<![\p{L}\p{N}])(?:jl|jln|jalan|gg|gang|perum|perumahan|komp|komplek|kompleks)\b\.? ?(?:[\p{L}\p{N}.'’-]{1,30},? ){1,6}?(?:blok ?[\p{L}\p{N}]{1,4},? ?)?no(?:mor|\.|\b)? ?\d{1,4}[a-z]?(?![\p{L}\p{N}])(?:[ ,]{0,2}rt\.? ?\d{1,3}[ ,/]{0,3}rw\.? ?\d{1,3})?/giu;

/** What is found first holds its place: of two that overlap the one named earlier stands. */
function stretchesOf({ text }: PlainText): Stretch[] {
  return [
    ...cardNumbers(text),
    ...emails(text),
    ...phoneNumbers(text),
    ...matches(text, ADDRESS, 'home_address'),
    ...matches(text, NAMED_PLATE, 'vehicle_plate'),
    ...matches(text, PLATE, 'vehicle_plate').filter(({ at, end }) => !YEARS.test(text.slice(at, end))),
    ...conditions(text),
  ];
}

function matches(text: string, pattern: RegExp, code: PersonalDetail): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ code, at: match.index, end: match.index + match[0].length }));
}

const emails = (text: string): Stretch[] =>
  matches(text, EMAIL, 'email_address').filter(({ at, end }) => !OFFICE.test(text.slice(at, end)));

/** "Bu Rina kena DBD" names somebody, "Bu, kapan fogging" does not. */
const isName = (word: string | undefined): boolean => word === undefined || /^\p{Lu}\p{Ll}/u.test(word);

function conditions(text: string): Stretch[] {
  return HEALTH_OF_SOMEBODY.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups, indices }) => {
      const place = indices?.groups?.condition;
      return place && isName(groups?.name) ? [{ code: 'health_detail' as const, at: place[0], end: place[1] }] : [];
    }),
  );
}

/** Everything in a text that leads to a person or tells of somebody's health, first to last and without overlaps. */
export function findDetails(text: string, { locale = 'id', except = [] }: Masking = {}): FoundDetail[] {
  const plain = plainText(text);
  const taken: Stretch[] = [];
  for (const found of stretchesOf(plain)) {
    const free = taken.every(({ at, end }) => found.end <= at || found.at >= end);
    if (free && !except.includes(found.code)) taken.push(found);
  }
  return taken
    .sort((a, b) => a.at - b.at)
    .map(({ code, at, end }) => {
      const start = plain.from[at] ?? 0;
      return { code, start, length: (plain.until[end - 1] ?? text.length) - start, masked: LABELS[code][locale] };
    });
}

/** The kinds of what was found, each once and in the order of the list. */
export function kindsOfDetails(text: string): PersonalDetail[] {
  const found = new Set(findDetails(text).map(({ code }) => code));
  return PERSONAL_DETAILS.filter((code) => found.has(code));
}

/**
 * The text as it may go public: every detail gives way to a word that says what stood there. Whatever shows the words of a
 * member of the public to the public passes them through here.
 */
export function maskDetails(text: string, masking: Masking = {}): string {
  const found = findDetails(text, masking);
  return found.reduceRight(
    (masked, { start, length, masked: label }) => masked.slice(0, start) + label + masked.slice(start + length),
    text,
  );
}
