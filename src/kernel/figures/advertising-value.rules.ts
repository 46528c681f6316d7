import type { FieldVerdict } from '#platform/records/verdicts';

const ADVERTISING = '(?:ad|ads|advert\\w*|iklan)';
const EQUIVALENT = '(?:equivalen\\w*|ekuivalen\\w*|setara|kesetaraan|padanan)';

/** Over the words of a name, in English and Indonesian: what the space would have cost as an advertisement. */
const PHRASES = [
  new RegExp(`\\b${ADVERTISING}(?: \\w+)? ${EQUIVALENT}\\b`),
  new RegExp(`\\b${EQUIVALENT}(?: \\w+){0,2} ${ADVERTISING}\\b`),
  /\b(?:ad|ads|advert\w*) value\b/,
  /\bnilai iklan\b/,
  /^ave(?: (?:value|cost|total|idr|usd|rp|rupiah|nilai|biaya))?$/,
  /\b(?:total|nilai|value|skor|score) ave\b/,
];

/** In capitals it is the abbreviation; in small letters within a longer name it may be an average. */
const ABBREVIATION = /(?:^|[^\p{L}])AVEs?(?:[^\p{L}]|$)/u;

/** Small letters and single blanks, so that camelCase, snake_case and hyphens read as the words they stand for. */
function words(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function isAdvertisingValue(name: string): boolean {
  const text = words(name);
  return ABBREVIATION.test(name.normalize('NFKC').replaceAll('_', ' ')) || PHRASES.some((phrase) => phrase.test(text));
}

/** What is said wherever one is named. */
export const ADVERTISING_VALUE = {
  code: 'metric.advertising_value',
  message: {
    en: 'An advertising value equivalent says what the space would have cost, not what changed in people; it is not kept here. Use reach with its denominator, or what people know, think or do.',
    id: 'Nilai setara iklan menyatakan biaya ruang, bukan perubahan pada khalayak; tidak dicatat di sini. Pakai jangkauan dengan penyebutnya, atau apa yang diketahui, dipikirkan, atau dilakukan khalayak.',
  },
};

/** Refuses an advertising value equivalent wherever a metric is named, and says why. */
export function noAdvertisingValue(pointer: string, name: string | null | undefined): FieldVerdict {
  return { ...ADVERTISING_VALUE, passed: !name || !isAdvertisingValue(name), pointer };
}
