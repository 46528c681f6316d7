import type { Work } from './works.js';

export interface Measured {
  work: Work;
  connections: number;
  /** How long a round lasted: who answered nothing in it is slower than once in that time, by how much nobody knows. */
  seconds: number;
  ours: number[];
  usual: number[];
  limit: number[];
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const times = (value: number): string => value.toFixed(2);

function row({ work, connections, seconds, ours, usual, limit }: Measured): string {
  const ofLimit = median(ours.map((rate, i) => rate / (limit[i] ?? rate)));
  const ofUsual = median(ours.map((rate, i) => rate / (usual[i] || 1 / seconds)));
  const atLeast = usual.includes(0) ? '> ' : '';
  const mark = (ratio: number, goal: number) =>
    `${times(ratio)} (goal ${goal}${ratio >= goal ? ', reached' : ', missed'})`;
  const judged = connections === 16;
  return `| ${work.name} | ${connections} | ${whole(median(ours))} | ${whole(median(limit))} | ${whole(median(usual))} | ${judged ? mark(ofLimit, work.goalOfLimit) : times(ofLimit)} | ${atLeast}${judged ? mark(ofUsual, work.goalOfUsual) : times(ofUsual)} |`;
}

/** Ratios are taken round by round, so that a slow minute of the machine slows both sides of each. */
export function table(measured: Measured[]): string {
  return [
    '| work | connections | Siklus /s | same statements, bare pg /s | usual Nest /s | Siklus ÷ bare pg | Siklus ÷ usual Nest |',
    '|---|---|---|---|---|---|---|',
    ...measured.map(row),
  ].join('\n');
}

/** How much a deep page costs compared with the first. */
export function depthLine(measured: Measured[]): string {
  const pages = measured.filter(({ work, connections }) => connections === 16 && work.name.startsWith('R2'));
  const [first, deep] = pages.map(({ ours }) => median(ours));
  return first && deep ? `Page 1,000 costs ${times(first / deep)} × page 1 (goal ≤ 1.2).` : '';
}

/** How much the metrics of a campaign with twenty times the samples cost. */
export function growthLine(measured: Measured[]): string {
  const rates = measured.filter(({ work, connections }) => connections === 16 && /^A1 .* by day$/.test(work.name));
  const [large, small] = rates.map(({ ours }) => median(ours));
  return large && small ? `A1: 400,000 samples cost ${times(small / large)} × 20,000 (goal ≤ 1.2).` : '';
}
