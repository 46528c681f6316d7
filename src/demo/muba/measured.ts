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
  {
    by: 'staff2',
    postId: '@putar-kepayang',
    capturedAt: at(-214, '09:00'),
    values: { attendance: '86' },
    reason: 'Menurut daftar hadir balai desa; anak-anak tidak dihitung.',
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

/** A week after each went out. */
export const pipelineMeasured: Told<Measured>[] = [
  {
    by: 'channel-admin',
    postId: '@ig-ktp',
    capturedAt: at(-12, '09:00'),
    source: 'screenshot',
    values: { reach: '17420', likes: '488', comments: '71', shares: '296', saves: '914' },
  },
  {
    by: 'channel-admin',
    postId: '@fb-ktp',
    capturedAt: at(-12, '09:10'),
    source: 'export',
    values: { reach: '21860', reactions: '352', comments: '94', shares: '187' },
  },
  {
    by: 'channel-admin',
    postId: '@ig-loket',
    capturedAt: at(-4, '09:00'),
    source: 'screenshot',
    values: { views: '15310', reach: '11940', likes: '402', comments: '38', shares: '121' },
  },
];

/** The first evening; what a week brings is read next week. */
export const boatMeasured: Told<Measured>[] = [
  {
    by: 'channel-admin',
    postId: '@ig-perahu',
    capturedAt: at(-1, '20:30'),
    source: 'screenshot',
    values: { reach: '3180', likes: '142', comments: '19', shares: '61', saves: '88' },
  },
  {
    by: 'channel-admin',
    postId: '@x-perahu',
    capturedAt: at(-1, '20:35'),
    source: 'export',
    values: { impressions: '1260', likes: '14', comments: '3', shares: '11' },
  },
];

/** In a flood the numbers of the networks say the least: whoever hears the radio has no signal. */
export const floodMeasured: Told<Measured>[] = [
  {
    by: 'staff2',
    postId: '@wa-air',
    capturedAt: at(-11, '08:00'),
    values: { reach: '2410' },
  },
  {
    by: 'channel-admin',
    postId: '@x-air',
    capturedAt: at(-11, '08:10'),
    source: 'export',
    values: { impressions: '8640', likes: '57', comments: '31', shares: '206' },
  },
  {
    by: 'channel-admin',
    postId: '@ig-air',
    capturedAt: at(-9, '08:00'),
    source: 'screenshot',
    values: { reach: '19730', likes: '516', comments: '102', shares: '884' },
  },
  {
    by: 'staff2',
    postId: '@radio-air',
    capturedAt: at(-11, '08:30'),
    values: { listeners: '2167' },
    reason: 'Perkiraan: 25 dari 60 rumah yang ditelepon di empat desa mendengar siaran pagi, dari 5.200 warga.',
  },
];

const FOLLOWERS: [channelId: string, ...readings: [offset: number, followers: string][]][] = [
  ['@ig', [-180, '21980'], [-90, '22260'], [-30, '22470'], [-1, '22910']],
  ['@x', [-180, '6270'], [-90, '6430'], [-30, '6590'], [-1, '6702']],
  ['@fb', [-90, '30610'], [-30, '30960'], [-1, '31112']],
  ['@yt', [-90, '4205'], [-30, '4310'], [-1, '4352']],
];

/** What belongs to no campaign, and who follows the channels. */
export const apartMeasured: Told<Measured>[] = [
  {
    by: 'channel-admin',
    postId: '@x-gangguan',
    capturedAt: at(-2, '09:00'),
    source: 'export',
    values: { impressions: '3970', likes: '12', comments: '26', shares: '44' },
  },
  {
    by: 'channel-admin',
    postId: '@fb-album',
    capturedAt: at(-15, '17:00'),
    source: 'screenshot',
    values: { reach: '640', reactions: '31', comments: '4' },
  },
  ...FOLLOWERS.flatMap(([channelId, ...readings]) =>
    readings.map(
      ([offset, followers]): Told<Measured> => ({
        by: 'channel-admin',
        channelId,
        capturedAt: at(offset, '07:00'),
        values: { followers },
      }),
    ),
  ),
];
