import { offlineVerdict, reachChecks, reachVerdicts } from '#stages/2-planning/public/public.rules';

const failed = (checks: { code: string; passed: boolean }[]) =>
  checks.filter(({ passed }) => !passed).map(({ code }) => code);

describe('the reach of a public', () => {
  it('is a share of it for each platform', () => {
    const whatsapp = { platform: 'whatsapp', reachPercent: '83.5' } as const;
    expect(failed(reachVerdicts({ channelReach: [whatsapp, { platform: 'radio', reachPercent: '100' }] }))).toEqual([]);
    expect(failed(reachVerdicts({ channelReach: [whatsapp, whatsapp] }))).toEqual(['public.reach_once']);
    expect(failed(reachVerdicts({ channelReach: [{ ...whatsapp, reachPercent: '100.1' }] }))).toEqual([
      'public.reach_share',
    ]);
    expect(failed(reachVerdicts({ channelReach: [{ ...whatsapp, reachPercent: '-1' }] }))).toEqual([
      'public.reach_share',
    ]);
  });

  it('is served without a network where there is none', () => {
    expect(offlineVerdict({ offlineChannels: ['radio', 'face_to_face'] }).passed).toBe(true);
    expect(offlineVerdict({ offlineChannels: ['radio', 'whatsapp'] }).message.en).toContain('(not: whatsapp)');
  });
});

describe('the plan for a public out of reach', () => {
  const form = { channelReach: [], offlineAreas: ['Desa Muara Medak'], offlineChannels: ['radio' as const] };
  const nothing = { strategies: [], content: [] };

  it('is warned when it names digital channels only', () => {
    expect(failed(reachChecks(form, { strategies: ['whatsapp'], content: ['instagram'] }))).toEqual([
      'public.plan_reaches_offline',
    ]);
    expect(failed(reachChecks(form, { strategies: ['whatsapp'], content: ['face_to_face'] }))).toEqual([]);
  });

  it('is not warned before there is one', () => {
    expect(failed(reachChecks(form, nothing))).toEqual([]);
  });

  it('is asked what serves there', () => {
    expect(failed(reachChecks({ ...form, offlineChannels: [] }, nothing))).toEqual(['public.offline_areas_served']);
    expect(failed(reachChecks({ ...form, offlineAreas: [], offlineChannels: [] }, nothing))).toEqual([]);
  });
});
