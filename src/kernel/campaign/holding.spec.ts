import { belong, campaignRuns, type HeldCampaign } from '#kernel/campaign/holding';

const campaign = (status: string): HeldCampaign => ({
  id: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f',
  stage: 'planning',
  status,
  level: 0,
  startsOn: '2026-01-05',
});

describe('a campaign that is written into', () => {
  it('takes records while it runs or rests', () => {
    expect(['active', 'on_hold'].map((status) => campaignRuns(campaign(status)).passed)).toEqual([true, true]);
  });

  it('is kept as it is once it has ended', () => {
    expect(['closed', 'cancelled'].map((status) => campaignRuns(campaign(status)).passed)).toEqual([false, false]);
  });
});

describe('records that a record names', () => {
  it('are all of the campaign, in whatever letters their ids come', () => {
    expect(belong('/needIds', ['AB', 'cd'], [{ id: 'ab' }, { id: 'cd' }]).passed).toBe(true);
  });

  it('are named where they are not', () => {
    const { passed, pointer, message } = belong('/needIds', ['ab', 'cd'], [{ id: 'ab' }]);
    expect({ passed, pointer }).toEqual({ passed: false, pointer: '/needIds' });
    expect(message.id).toBe('Bukan rekaman kampanye ini: cd.');
  });
});
