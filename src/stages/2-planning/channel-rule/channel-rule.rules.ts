import { Decimal } from 'decimal.js';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Aspect, ChannelRuleEntity } from '#stages/2-planning/channel-rule/channel-rule.entity';

type Rule = Pick<
  ChannelRuleEntity,
  'aspect' | 'counting' | 'min' | 'max' | 'mediaTypes' | 'validFrom' | 'validTo' | 'severity'
> &
  Pick<ChannelRuleEntity, 'platform' | 'formats' | 'mediaKind' | 'withMedia'>;

const LENGTHS: ReadonlySet<Aspect> = new Set(['text_length', 'title_length', 'alt_text_length']);
/** They say yes or no, and have no number. */
const PLAIN: ReadonlySet<Aspect> = new Set(['media_mixing', 'alt_text_shown', 'media_type']);

/** What a rule needs to be one: a number where it limits one, the way of counting where it limits a text. */
export function ruleVerdicts(rule: Partial<Rule>): FieldVerdict[] {
  const { aspect = 'text_length', min = null, max = null, validFrom = '', validTo = null } = rule;
  return [
    {
      code: 'channel_rule.no_limit',
      pointer: '/max',
      passed: PLAIN.has(aspect) || min !== null || max !== null,
      message: {
        en: 'This rule needs a limit: min, max or both.',
        id: 'Aturan ini perlu batas: min, max, atau keduanya.',
      },
    },
    {
      code: 'channel_rule.limits_crossed',
      pointer: '/min',
      passed: min === null || max === null || new Decimal(min).lte(max),
      message: {
        en: 'The least must not be above the most.',
        id: 'Batas terendah tidak boleh di atas batas tertinggi.',
      },
    },
    {
      code: 'channel_rule.counting',
      pointer: '/counting',
      passed: LENGTHS.has(aspect) === ((rule.counting ?? null) !== null),
      message: {
        en: 'A rule about the length of a text, and no other, says how it is counted.',
        id: 'Aturan tentang panjang teks, dan hanya itu, menyebut cara menghitungnya.',
      },
    },
    {
      code: 'channel_rule.media_types',
      pointer: '/mediaTypes',
      passed: (aspect === 'media_type') === (rule.mediaTypes ?? []).length > 0,
      message: {
        en: 'A rule about types of file, and no other, names them.',
        id: 'Aturan tentang jenis berkas, dan hanya itu, menyebut jenisnya.',
      },
    },
    {
      code: 'channel_rule.ends_before',
      pointer: '/validTo',
      passed: validTo === null || validTo >= validFrom,
      message: { en: 'It ends before it begins.', id: 'Berakhir sebelum mulai berlaku.' },
    },
  ];
}

/** Rules of the same kind take each other's place: the numbers and dates may differ, what they speak of may not. */
function kindOf({ platform, aspect, formats, mediaKind, withMedia, counting, severity }: Rule): string {
  return JSON.stringify([platform, aspect, [...formats].sort(), mediaKind, withMedia, counting, severity]);
}

/** What holds on a day: of each kind the rule that began last. */
export function inForce<R extends Rule>(rules: readonly R[], day: string): R[] {
  const latest = new Map<string, R>();
  for (const rule of rules) {
    if (rule.validFrom > day) continue;
    const known = latest.get(kindOf(rule));
    if (!known || known.validFrom <= rule.validFrom) latest.set(kindOf(rule), rule);
  }
  return [...latest.values()].filter(({ validTo }) => validTo === null || validTo >= day);
}
