import type { Text } from '#platform/problem/problem';
import type { Quadrant } from '#stages/1-fact-finding/stakeholder/stakeholder.entity';

/** From here on a rating of 1 to 5 counts as high. */
export const HIGH_FROM = 3;

export interface Rated {
  interest: number | null;
  power: number | null;
}

/** The place in the grid of interest and power; none while one of the two is not known. */
export function quadrantOf({ interest, power }: Rated): Quadrant | null {
  if (interest === null || power === null) return null;
  const [cares, decides] = [interest >= HIGH_FROM, power >= HIGH_FROM];
  if (decides) return cares ? 'manage_closely' : 'keep_satisfied';
  return cares ? 'keep_informed' : 'monitor';
}

/** What to do with a stakeholder, by its place in the grid. */
export const PROPOSED: Record<Quadrant, Text> = {
  manage_closely: {
    en: 'High interest and high power (3 or more of 5 each): involve it in decisions, meet it regularly, agree on messages before they go out.',
    id: 'Kepentingan dan kekuatan tinggi (masing-masing 3 ke atas dari 5): libatkan dalam keputusan, temui berkala, sepakati pesan sebelum keluar.',
  },
  keep_satisfied: {
    en: 'High power, low interest (3 or more against less than 3): meet its conditions, report briefly and in time, ask only for what it alone can decide.',
    id: 'Kekuatan tinggi, kepentingan rendah (3 ke atas berbanding kurang dari 3): penuhi syaratnya, laporkan singkat dan tepat waktu, minta hanya yang menjadi wewenangnya.',
  },
  keep_informed: {
    en: 'High interest, low power (3 or more against less than 3): tell it first and in full, listen to it, let it speak for the campaign.',
    id: 'Kepentingan tinggi, kekuatan rendah (3 ke atas berbanding kurang dari 3): beri tahu lebih dulu dan lengkap, dengarkan, ajak menjadi penyampai pesan.',
  },
  monitor: {
    en: 'Low interest and low power (less than 3 each): follow what it says with little effort and rate it anew when something changes.',
    id: 'Kepentingan dan kekuatan rendah (masing-masing kurang dari 3): pantau seperlunya dan nilai ulang bila keadaan berubah.',
  },
};
