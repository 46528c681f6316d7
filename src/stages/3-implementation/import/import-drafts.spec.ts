import { detect } from '#stages/3-implementation/import/detect.rules';
import {
  askedVerdicts,
  fileVerdicts,
  fitting,
  refuseDetection,
  sealed,
} from '#stages/3-implementation/import/intake.rules';
import { codingOf, feedbackOf, flagsOf, mentionOf } from '#stages/3-implementation/import/message.rules';
import { postOf } from '#stages/3-implementation/import/post-draft.rules';
import type { ReadRow, RowDraft } from '#stages/3-implementation/import/row';
import { channelSamples, dayBegins, listedSample, postSamples } from '#stages/3-implementation/import/sample.rules';
import type { Job } from '#stages/3-implementation/import/taking';

const job: Job = {
  ...{ id: 'i', kind: 'posts', channelId: 'ch', campaignId: null, exportedOn: '2026-04-01', timezone: 'Asia/Jakarta' },
  ...{
    unplannedReason: 'Sebelum Siklus.',
    classification: 'open',
    source: 'instagram',
    profileCode: 'instagram_posts_id',
  },
};
const draft = (fields: RowDraft['fields'], samples: RowDraft['samples'] = []): RowDraft => ({
  fields,
  samples,
  cells: {},
});
const number = (metric: string, value: string, total = false) => ({ column: metric, metric, value, total });

describe('a report', () => {
  const fields = {
    receivedAt: '2026-01-03T03:22:00.000Z',
    title: 'Fogging',
    text: 'Belum datang.',
    externalId: '8112233',
    reporterName: 'Siti',
  };

  it('keeps who reported apart, unless they asked otherwise', () => {
    expect(feedbackOf(draft({ ...fields, reporterContact: 'siti@warga.example' }), job)).toMatchObject({
      text: 'Fogging\n\nBelum datang.',
      anonymous: false,
      confidential: false,
      reporter: { name: 'Siti', email: 'siti@warga.example' },
    });
    for (const reporterFlags of ['Anonim', 'Rahasia', 'Anonim, Rahasia'])
      expect(feedbackOf(draft({ ...fields, reporterFlags }), job)).not.toHaveProperty('reporter');
  });

  it('is anonymous or confidential or both, and these are two', () => {
    expect(['Anonim', 'Rahasia', 'anonim & RAHASIA', '', undefined].map(flagsOf)).toEqual([
      { anonymous: true, confidential: false },
      { anonymous: false, confidential: true },
      { anonymous: true, confidential: true },
      { anonymous: false, confidential: false },
      { anonymous: false, confidential: false },
    ]);
  });

  it('is coded as its source says, where that is enough', () => {
    expect(codingOf(draft({ ...fields, feedbackKind: 'complaint', topic: 'Kesehatan' }))).toMatchObject({
      kind: 'complaint',
      topic: 'Kesehatan',
    });
    expect(codingOf(draft({ ...fields, feedbackKind: 'complaint' }))).toBeNull();
    expect(codingOf(draft({ ...fields, feedbackKind: 'Lainnya' }))).toBeNull();
  });
});

describe('a mention', () => {
  it('is as its row says', () => {
    const row = { publishedAt: '2026-03-14T03:00:00.000Z', platform: 'x', text: 'Fogging?', reach: '1200' };
    expect(mentionOf(draft(row), job)).toMatchObject({
      platform: 'x',
      reach: 1200,
      externalId: expect.stringMatching(/^row-/),
    });
  });
});

describe('a post', () => {
  it('has its caption in either column, or is called what it is', () => {
    expect(postOf(draft({ title: 'Judul' }), job).caption).toBe('Judul');
    expect(postOf(draft({ title: 'Judul', caption: 'Takarir' }), job).caption).toBe('Takarir');
    expect(postOf(draft({ format: 'Cerita IG', externalId: '9' }), job).caption).toBe('[Cerita IG 9]');
  });
});

describe('the numbers', () => {
  it('of a post are as of the day of the export, and never before it was out', () => {
    const read = (publishedAt: string) =>
      postSamples('p', draft({ publishedAt }, [number('views', '12')]), job)[0]?.capturedAt;
    expect(read('2026-03-13T00:02:00.000Z')).toBe('2026-03-31T17:00:00.000Z');
    expect(read('2026-04-01T02:00:00.000Z')).toBe('2026-04-01T02:00:00.000Z');
    expect(dayBegins('2026-04-01', 'Asia/Jayapura')).toBe('2026-03-31T15:00:00.000Z');
  });

  it('of a channel are figures of a day, or the total on it', () => {
    const row = draft({ period: '2026-03-13' }, [number('views', '192'), number('followers', '1200', true)]);
    expect(channelSamples('ch', row, job)).toMatchObject([
      { metric: 'views', cumulative: false, periodStart: '2026-03-13', periodEnd: '2026-03-13' },
      { metric: 'followers', cumulative: true, capturedAt: '2026-03-12T17:00:00.000Z' },
    ]);
  });

  it('that somebody listed are of a post or of the channel', () => {
    const row = draft({ metric: 'likes', value: '3' });
    expect(listedSample('p', row, job)).toMatchObject({ postId: 'p', cumulative: true, source: 'manual' });
    expect(listedSample(null, draft({ ...row.fields, periodStart: '2026-03-01' }), job)).toMatchObject({
      channelId: 'ch',
      periodEnd: '2026-03-01',
      cumulative: false,
    });
  });
});

const profile = {
  ...{
    id: '1',
    code: 'lapor',
    title: 'LAPOR',
    kind: 'feedback' as const,
    platforms: ['lapor' as const],
    language: 'id' as const,
  },
  ...{ titleMetrics: null, dateOrder: 'day_first' as const, decimalMark: 'point' as const, source: 'lapor' },
  columns: [
    { names: ['Tracking ID'], field: 'externalId' as const, required: true },
    { names: ['Isi'], field: 'text' as const },
  ],
};
const fit = refuseDetection(detect([['Tracking ID', 'Isi', 'AVE']], [profile]), { closest: null });
const broken = (verdicts: { passed: boolean; code: string }[]) =>
  verdicts.flatMap(({ passed, code }) => (passed ? [] : [code]));

describe('a file', () => {
  it('needs what its kind needs, and no advertising value', () => {
    expect(broken(fileVerdicts(fit, {}, { channel: undefined, may: false }))).toEqual([
      'import.not_allowed',
      'import.channel_needed',
      'metric.advertising_value',
    ]);
  });

  it('is read by the profiles that come into question', () => {
    const channel = { id: 'c', platform: 'x' as const, handle: '@x' };
    expect([fitting([profile], {}, channel), fitting([profile], { kind: 'posts' }, undefined)]).toEqual([[], []]);
    expect(fitting([profile], { profileId: '1', kind: 'feedback' }, undefined)).toEqual([profile]);
    expect(broken(askedVerdicts({ channelId: 'c', timezone: '+07:00' }, undefined, 'Asia/Jakarta'))).toEqual([
      'reference.unknown',
      'timezone.unknown',
    ]);
  });

  it('keeps from others what its reporters asked to be kept', () => {
    const row = (reporterFlags: string): ReadRow => ({
      number: 2,
      verdict: 'waiting',
      findings: [],
      raw: { Kota: 'B' },
      draft: draft({ reporterFlags }),
    });
    const rows = [row('Rahasia'), row('')];
    expect(sealed(rows, fit, 2)).toEqual({ rows, classification: 'confidential' });
    const low = sealed(rows, fit, 1);
    expect([low.classification, low.rows[0]]).toMatchObject([
      'open',
      { verdict: 'error', raw: {}, draft: null, findings: [{ code: 'clearance.too_low' }] },
    ]);
  });
});
