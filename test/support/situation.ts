import { type Client, made } from '#test/support/client';

type Values = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the stored record, with whatever its resource answers
type Stored = any;

export const baselineValues: Values = {
  metric: 'Rumah tangga yang menguras bak setiap minggu',
  unit: 'persen',
  value: '40',
  sampleSize: 240,
  measuredOn: '2026-02-20',
  method: 'Survei rumah tangga tatap muka, acak dua tahap',
};

export function baseline(by: Client, campaignId: string, values: Values = {}): Promise<Stored> {
  return made(by.post('baselines', { campaignId, ...baselineValues, ...values }));
}
