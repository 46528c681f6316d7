import type { PersonalDetail } from '#kernel/privacy/personal-details';

/** A number written in one or several groups of digits. */
interface Candidate {
  digits: string;
  at: number;
  end: number;
}

interface Found {
  code: PersonalDetail;
  at: number;
  end: number;
}

/** Digits with little between them: 3273 0145 0390 0001, 0812-3456-7890, 0 8 1 2 … */
const RUN = /\d(?:[ .\-()_]{0,3}\d)*/g;

/** No number that we look for is longer. */
const LONGEST = 16;

/** Every way to read a number that begins with one group of a run and ends with another, the longest first. */
function* candidates(text: string): Generator<Candidate[]> {
  for (const run of text.matchAll(RUN)) {
    const groups = [...run[0].matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, at: run.index + index }));
    for (let first = 0; first < groups.length; first++) {
      const readings: Candidate[] = [];
      let digits = '';
      for (const group of groups.slice(first, first + LONGEST)) {
        digits += group.digits;
        if (digits.length > LONGEST) break;
        readings.unshift({ digits, at: groups[first]?.at ?? 0, end: group.at + group.digits.length });
      }
      yield readings;
    }
  }
}

function findIn(text: string, codeOf: (candidate: Candidate) => PersonalDetail | null): Found[] {
  const found: Found[] = [];
  for (const readings of candidates(text)) {
    for (const candidate of readings) {
      if (candidate.at < (found.at(-1)?.end ?? 0)) break;
      const code = codeOf(candidate);
      if (!code) continue;
      found.push({ code, at: candidate.at, end: candidate.end });
      break;
    }
  }
  return found;
}

/** The provinces that numbers of cards begin with. */
const PROVINCE = /^(?:1[1-9]|2[01]|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])/;

/** Region, then day (a woman's plus 40), month and year of birth, then a serial number; a family card says its day of issue there. */
function isCard(digits: string): boolean {
  const [day, month] = [Number(digits.slice(6, 8)), Number(digits.slice(8, 10))];
  const dayOfMonth = day > 40 ? day - 40 : day;
  return (
    PROVINCE.test(digits) &&
    digits.slice(2, 4) !== '00' &&
    digits.slice(4, 6) !== '00' &&
    dayOfMonth >= 1 &&
    dayOfMonth <= 31 &&
    month >= 1 &&
    month <= 12 &&
    digits.slice(12) !== '0000'
  );
}

/** How far before a number the word stands that says what it is. */
const NEAR = 40;
const FAMILY = /(?<!\p{L})(?:kk|kartu keluarga|family card)(?!\p{L})[^\d]*$/iu;
const PERSONAL = /(?<!\p{L})(?:nik|ktp|e-?ktp|nomor induk|identity (?:card|number))(?!\p{L})[^\d]*$/iu;

/** Numbers of identity cards (NIK) and family cards (KK): sixteen digits that can be one, or that are called one. */
export function cardNumbers(text: string): Found[] {
  return findIn(text, ({ digits, at }) => {
    if (digits.length !== LONGEST) return null;
    const before = text.slice(Math.max(0, at - NEAR), at);
    if (FAMILY.test(before)) return 'family_card';
    return PERSONAL.test(before) || isCard(digits) ? 'national_id' : null;
  });
}

/** The beginnings that mobile networks were given. */
const MOBILE = /^(?:0|62|0062)?8(?:1[1-9]|2[1-38]|3[1-38]|5[1-9]|7[789]|8[1-9]|9[5-9])\d{6,9}$/;
/** An area code and a subscriber's number, written apart. */
const LANDLINE = /^\(?0(?:2[1-9]|[3-9]\d)\d?[)\-. ]{1,2}[2-9]\d{2,3}[-. ]?\d{3,4}$/;

/** Telephone numbers of Indonesia, mobile and with an area code. Numbers of three to five digits are public services. */
export function phoneNumbers(text: string): Found[] {
  const found = findIn(text, ({ digits, at, end }) => {
    const before = text[at - 1] ?? '';
    if (/[\p{L}/]/u.test(before)) return null;
    const begins = /^(?:0|62)/.test(digits) || before === '+';
    if (begins && MOBILE.test(digits)) return 'phone_number';
    const written = text.slice(before === '(' ? at - 1 : at, end);
    return LANDLINE.test(written) ? 'phone_number' : null;
  });
  // The sign before a country's number belongs to it.
  return found.map(({ code, at, end }) => ({ code, at: /[+(]/.test(text[at - 1] ?? '') ? at - 1 : at, end }));
}
