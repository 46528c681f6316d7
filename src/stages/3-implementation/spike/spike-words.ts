import type { Locale } from '#platform/problem/problem';
import type { SpikeRuleEntity } from '#stages/3-implementation/spike/spike-rule.entity';

interface Counts {
  topic: string;
  count: number;
  mentions: number;
  messages: number;
  windows: number;
  mean: string;
  deviation: string;
  threshold: string;
  persistenceDays: number;
}

/** Indonesian writes a comma where English has a point. */
function number(value: string, locale: Locale): string {
  const rounded = Number(value)
    .toFixed(2)
    .replace(/\.?0+$/, '');
  return locale === 'id' ? rounded.replace('.', ',') : rounded;
}

export function headlineOf(topic: string, locale: Locale): string {
  return locale === 'id' ? `Lonjakan percakapan: ${topic}` : `Spike: ${topic}`;
}

/** What decided it, in words and with every number that it rests on. */
export function describe(counts: Counts, rule: SpikeRuleEntity, locale: Locale): string {
  const { topic, count, mentions, messages, windows, persistenceDays } = counts;
  const [mean, deviation, threshold] = [counts.mean, counts.deviation, counts.threshold].map((value) =>
    number(value, locale),
  );
  return locale === 'id'
    ? `Topik “${topic}”: ${count} dalam ${rule.windowHours} jam (${mentions} sebutan, ${messages} pesan), ${persistenceDays} hari tanpa jeda. ` +
        `Rata-rata ${windows} jendela sebelumnya ${mean}, simpangan baku ${deviation}; ambang ${threshold} menurut aturan “${rule.name}”.`
    : `Topic “${topic}”: ${count} in ${rule.windowHours} hours (${mentions} mentions, ${messages} messages), ${persistenceDays} days without a pause. ` +
        `Average of the ${windows} windows before ${mean}, standard deviation ${deviation}; threshold ${threshold} by the rule “${rule.name}”.`;
}

export function toneOf(negative: number, count: number, locale: Locale): string {
  return locale === 'id' ? `${negative} dari ${count} bernada negatif` : `${negative} of ${count} sound negative`;
}
