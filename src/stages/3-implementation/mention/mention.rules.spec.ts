import type { MentionEntity } from '#stages/3-implementation/mention/mention.entity';
import { learned, mentionVerdicts, namedOnce } from '#stages/3-implementation/mention/mention.rules';

const now = new Date('2026-03-14T04:00:00Z');
const broken = (mention: Partial<MentionEntity>) =>
  mentionVerdicts({ publishedAt: '2026-03-14T03:20:00Z', ...mention }, '', now)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('mentionVerdicts', () => {
  it('asks with whom a compared mention compares', () => {
    expect(broken({ subject: 'compared' })).toEqual(['mention.compared_with']);
    expect(broken({ comparedWith: 'Dinas Kesehatan Kota Cimahi' })).toEqual(['mention.compared_with']);
    expect(broken({ subject: 'compared', comparedWith: 'Dinas Kesehatan Kota Cimahi' })).toEqual([]);
  });

  it('takes nothing from the future and no reason without a coding', () => {
    expect(broken({ publishedAt: '2026-03-14T05:00:00Z' })).toEqual(['instant.in_future']);
    expect(broken({ sentimentReason: 'Menyebut dinas lalai.' })).toEqual(['mention.reason_without_sentiment']);
  });
});

describe('learned', () => {
  const known = {
    text: 'Fogging tak kunjung datang.',
    publishedAt: '2026-03-14T03:20:00.000Z',
    reach: 100,
    topic: 'jadwal fogging',
    sentiment: null,
  } as MentionEntity;

  it('takes over what the source says anew', () => {
    expect(learned(known, { text: 'Fogging tak kunjung datang.', reach: 250 })).toEqual({ reach: 250 });
  });

  it('keeps what people have coded and clears nothing', () => {
    const brought = { topic: 'lain', sentiment: 'negative', reach: null } as const;
    expect(learned(known, brought)).toEqual({ sentiment: 'negative' });
    expect(learned({ ...known, sentiment: 'neutral' } as MentionEntity, brought)).toEqual({});
  });

  it('knows an instant in whichever zone it is written', () => {
    expect(learned(known, { publishedAt: '2026-03-14T10:20:00+07:00' })).toEqual({});
  });
});

describe('namedOnce', () => {
  it('names the second row with the same source and id', () => {
    const rows = [{ externalId: '1' }, { source: 'media_monitor', externalId: '1' }, {}, {}, { externalId: '1' }];
    expect(namedOnce(rows).map(({ pointer }) => pointer)).toEqual(['/items/4/externalId']);
  });
});
