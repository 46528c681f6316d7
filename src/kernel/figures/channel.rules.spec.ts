import { followerGrowth, monthlyGrowth } from '#kernel/figures/channel.rules';
import { display } from '#kernel/figures/exact';
import { shareOfVoice } from '#kernel/figures/mentions.rules';
import { outputVsEvidence } from '#kernel/figures/unit.rules';

describe('channel growth', () => {
  it('C34: compounds over the months', () => {
    expect(followerGrowth(10_000, 12_100).value).toBe('21');
    expect(display(monthlyGrowth(10_000, 12_100, 3).value, 2)).toBe('6.56');
    expect(display(monthlyGrowth(10_000, 12_100, 3).value, 1)).not.toBe('7.0');
  });

  it('C34: is unknown from an empty start', () => {
    expect(followerGrowth(0, 50).value).toBeNull();
    expect(monthlyGrowth(0, 50, 3)).toMatchObject({ value: null, caveats: ['denominator_zero'] });
  });

  it('shows a loss as a negative rate', () => {
    expect(followerGrowth(1_000, 900).value).toBe('-10');
    expect(monthlyGrowth(1_000, 810, 2).value).toBe('-10');
  });
});

describe('mentions.share_of_voice', () => {
  it('C35: divides by all mentions of one query', () => {
    expect(shareOfVoice(45, [80, 25]).value).toBe('30');
    expect(shareOfVoice(0, [])).toMatchObject({ value: null, caveats: ['denominator_zero'] });
  });
});

describe('unit.output_vs_evidence', () => {
  it('C37: counts ten videos once among 24 contributions', () => {
    const rows = Array.from({ length: 24 }, (_, row) => ({ itemId: `video-${row % 10}`, personId: `person-${row}` }));
    expect(outputVsEvidence(rows)).toMatchObject({ value: '10', evidence: 24 });
  });

  it('counts the same contribution once', () => {
    const row = { itemId: 'video-1', personId: 'person-1' };
    expect(outputVsEvidence([row, row])).toMatchObject({ value: '1', evidence: 1 });
  });
});
