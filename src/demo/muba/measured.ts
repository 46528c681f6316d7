import { at } from '#app/demo/days';
import type { Measured } from '#app/demo/measuring';
import type { Told } from '#app/demo/told';

/** Read a week after each post went out; the emergency of the afternoon too. */
export const hazeMeasured: Told<Measured>[] = [
  {
    by: 'staff2',
    postId: '@ig-warna',
    capturedAt: at(-227, '09:00'),
    source: 'screenshot',
    values: { reach: '14870', likes: '521', comments: '63', shares: '318', saves: '142' },
  },
  {
    by: 'staff2',
    postId: '@x-warna',
    capturedAt: at(-227, '09:05'),
    source: 'export',
    values: { impressions: '4120', likes: '38', comments: '9', shares: '52' },
  },
  {
    by: 'staff2',
    postId: '@radio-1',
    capturedAt: at(-226, '08:00'),
    uncounted: { metric: 'listeners', reason: 'RRI tidak menghitung pendengar siaran kabupaten.' },
  },
  {
    by: 'staff2',
    postUrl: 'https://instagram.example/p/muba-asap-02',
    capturedAt: at(-218, '09:00'),
    source: 'screenshot',
    values: { reach: '19260', likes: '604', comments: '88', shares: '731' },
  },
  {
    by: 'staff2',
    postUrl: 'https://x.example/dinkominfo-muba/status/2010002',
    capturedAt: at(-218, '09:05'),
    source: 'export',
    values: { impressions: '7350', likes: '41', comments: '17', shares: '133' },
  },
  {
    by: 'staff2',
    postId: '@yt-alat',
    capturedAt: at(-216, '09:00'),
    source: 'export',
    values: { views: '2940', likes: '118', comments: '21', watch_time: '412600' },
  },
];

/** Off the networks: what was handed out is known, what was heard is not. */
export const stuntingMeasured: Told<Measured>[] = [
  {
    by: 'staff2',
    postId: '@wa-mual',
    capturedAt: at(-112, '09:00'),
    values: { reach: '1940' },
  },
  {
    by: 'staff2',
    postId: '@kartu-cetak',
    capturedAt: at(-110, '09:00'),
    values: { copies: '2400' },
  },
  {
    by: 'staff2',
    postId: '@radio-posyandu',
    capturedAt: at(-108, '09:00'),
    uncounted: { metric: 'listeners', reason: 'Radio desa tidak menghitung pendengar.' },
  },
];
