import { at } from '#app/demo/days';
import type { Measured } from '#app/demo/measuring';
import type { Told } from '#app/demo/told';

/** Read the day after and a week after each post went out; what nobody counts says why. */
export const dengueMeasured: Told<Measured>[] = [
  {
    by: 'staff',
    postId: '@ig-tujuh',
    capturedAt: at(-199, '09:00'),
    source: 'screenshot',
    values: { reach: '9840', likes: '412', comments: '31', shares: '58', saves: '96' },
  },
  {
    by: 'staff',
    postId: '@ig-tujuh',
    capturedAt: at(-192, '09:00'),
    source: 'screenshot',
    values: { reach: '18420', likes: '734', comments: '52', shares: '121', saves: '240' },
  },
  {
    by: 'staff',
    postId: '@x-tujuh',
    capturedAt: at(-192, '09:10'),
    source: 'export',
    values: { impressions: '6210', likes: '64', comments: '12', shares: '47' },
  },
  {
    by: 'staff2',
    postId: '@web-alur',
    capturedAt: at(-186, '10:00'),
    values: { visits: '1280' },
  },
  {
    by: 'staff',
    postId: '@ig-reel',
    capturedAt: at(-175, '09:00'),
    source: 'screenshot',
    values: { views: '31650', reach: '22310', likes: '1184', comments: '97', shares: '402', saves: '611' },
  },
  {
    by: 'staff2',
    postId: '@radio-1',
    capturedAt: at(-172, '08:00'),
    uncounted: { metric: 'listeners', reason: 'Stasiun tidak menghitung pendengar; tujuh penelepon dijawab langsung.' },
  },
  {
    by: 'staff2',
    postId: '@wa-rapor',
    capturedAt: at(-170, '08:00'),
    values: { reach: '588' },
  },
];

/** Letters by hand and a thread: what was handed out is counted by whoever hands it out. */
export const tuberculosisMeasured: Told<Measured>[] = [
  {
    by: 'staff2',
    postId: '@undangan-tb',
    capturedAt: at(-142, '09:00'),
    values: { copies: '1180' },
  },
  {
    by: 'staff',
    postId: '@x-tb',
    capturedAt: at(-132, '09:00'),
    source: 'export',
    values: { impressions: '8940', likes: '71', comments: '19', shares: '66' },
  },
  {
    by: 'staff',
    postId: '@ig-tb',
    capturedAt: at(-132, '09:05'),
    source: 'screenshot',
    values: { reach: '12730', likes: '388', comments: '44', shares: '93', saves: '127' },
  },
];
