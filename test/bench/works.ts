import type { Seeded } from './seed.js';
import type { SeededMetrics } from './seed-metrics.js';

export interface Asked {
  method: 'GET' | 'POST';
  path: string;
  headers: Record<string, string>;
  body?: unknown;
}

/** One piece of work, as our service and as the usual one are asked for it, with the goals to compare with. */
export interface Work {
  name: string;
  ours: Asked;
  usual: Asked;
  /** At least this share of what the bare client reaches with the very same statements, at 16 connections. */
  goalOfLimit: number;
  /** At least this many times the usual Nest server. */
  goalOfUsual: number;
}

const JSON_BODY = { 'content-type': 'application/json' };

function note(campaignId: string) {
  return {
    campaignId,
    title: 'Jentik di bak mandi',
    kind: 'monitoring',
    technique: 'observation',
    data: 'primary',
    method: 'formal',
    source: 'Kunjungan rumah',
    observedOn: '2026-02-20',
    finding: 'Jentik ditemukan pada 62 % rumah yang diperiksa.',
    confidence: 'high',
  };
}

export function works({ campaignId }: Seeded, metrics: SeededMetrics, token: string, deepCursor: string): Work[] {
  const headers = { authorization: `Bearer ${token}` };
  const list = '/api/v1/research-notes?limit=50';
  return [
    {
      name: 'R1 one campaign with its counts',
      ours: { method: 'GET', path: `/api/v1/campaigns/${campaignId}`, headers },
      usual: { method: 'GET', path: `/campaigns/${campaignId}`, headers: {} },
      goalOfLimit: 0.6,
      goalOfUsual: 2,
    },
    {
      name: 'R2 page of 50 by key, page 1',
      ours: { method: 'GET', path: list, headers },
      usual: { method: 'GET', path: '/research-notes?page=1', headers: {} },
      goalOfLimit: 0.3,
      goalOfUsual: 2,
    },
    {
      name: 'R2 page of 50 by key, page 1,000',
      ours: { method: 'GET', path: `${list}&cursor=${encodeURIComponent(deepCursor)}`, headers },
      usual: { method: 'GET', path: '/research-notes?page=1000', headers: {} },
      goalOfLimit: 0.3,
      goalOfUsual: 2,
    },
    {
      name: 'W1 one validated, audited write',
      ours: {
        method: 'POST',
        path: '/api/v1/research-notes',
        headers: { ...headers, ...JSON_BODY },
        body: note(campaignId),
      },
      usual: { method: 'POST', path: '/research-notes', headers: JSON_BODY, body: note(campaignId) },
      goalOfLimit: 0.4,
      goalOfUsual: 1,
    },
    totals('A1 large campaign by day', `${metrics.large}/metrics?by=day`, headers),
    totals('A1 large campaign by channel', `${metrics.large}/metrics?by=channel`, headers),
    totals('A1 small campaign by day', `${metrics.small}/metrics?by=day`, headers),
  ];
}

/** The usual server adds up the samples whenever it is asked; 300 times as fast at 2,000,000 is 60 times at 400,000. */
function totals(name: string, path: string, headers: Asked['headers']): Work {
  return {
    name,
    ours: { method: 'GET', path: `/api/v1/campaigns/${path}`, headers },
    usual: { method: 'GET', path: `/campaigns/${path}`, headers: {} },
    goalOfLimit: 0.4,
    goalOfUsual: name.includes('large') ? 60 : 1,
  };
}
