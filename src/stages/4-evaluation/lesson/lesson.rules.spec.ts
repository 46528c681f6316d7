import { type CycleCampaign, nextVerdicts, noteOf, titleOf } from '#stages/4-evaluation/lesson/lesson.rules';

const own: CycleCampaign = {
  id: 'a',
  code: 'DBD-2026',
  title: 'Bandung Bebas Jentik',
  previousCampaignId: null,
  topic: 'dbd',
};
const next: CycleCampaign = {
  ...{ id: 'b', code: 'DBD-2027', title: 'Bandung Bebas Jentik II' },
  ...{ previousCampaignId: null, topic: null },
};
const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('the next campaign', () => {
  it('follows this one or nobody yet', () => {
    expect(broken(nextVerdicts(own, next, []))).toEqual([]);
    expect(broken(nextVerdicts(own, { ...next, previousCampaignId: 'a' }, []))).toEqual([]);
    expect(broken(nextVerdicts(own, { ...next, previousCampaignId: 'z' }, []))).toEqual(['lesson.other_predecessor']);
  });

  it('works on the same topic, whoever it follows', () => {
    expect(broken(nextVerdicts(own, { ...next, previousCampaignId: 'z', topic: 'dbd' }, []))).toEqual([]);
  });

  it('is there, is another, and did not come before', () => {
    expect(broken(nextVerdicts(own, undefined, []))).toEqual(['reference.unknown']);
    expect(broken(nextVerdicts(own, own, []))).toEqual(['lesson.same_campaign']);
    expect(broken(nextVerdicts(own, next, ['z', 'b']))).toEqual(['lesson.earlier_campaign']);
  });
});

describe('the research note of a lesson', () => {
  it('says where it comes from and is as strict as the lesson', () => {
    const note = noteOf({ id: 'l', text: 'Jadwal per RW.', clearanceLevel: 1 }, own, next, '2026-07-10');
    expect(note).toMatchObject({
      campaignId: 'b',
      kind: 'lesson',
      source: 'DBD-2026 · Bandung Bebas Jentik · lessons/l',
      observedOn: '2026-07-10',
      finding: 'Jadwal per RW.',
      classification: 'restricted',
    });
  });

  it('has a title of one line, cut at a word', () => {
    expect(titleOf('  Jadwal\nper   RW. ')).toBe('Jadwal per RW.');
    const title = titleOf('kata '.repeat(100));
    expect(title.length).toBeLessThanOrEqual(200);
    expect(title).toMatch(/kata…$/);
    expect(titleOf('x'.repeat(300))).toHaveLength(101);
  });
});
