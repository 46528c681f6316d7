import { channelsOfMedia, type Meant, riskAnswered, strategyChecks } from '#stages/2-planning/strategy/strategy.rules';

describe('a strategy', () => {
  it.each([
    [null, null, true],
    ['Hoaks beredar', 'Klarifikasi dalam satu jam', true],
    ['Hoaks beredar', null, false],
    [undefined, 'Klarifikasi', false],
  ])('answers each risk that it names (%s, %s)', (risk, riskResponse, passed) => {
    expect(riskAnswered({ risk, riskResponse }).passed).toBe(passed);
  });

  it('points at the half that is missing', () => {
    expect(riskAnswered({ risk: 'Hoaks' }).pointer).toBe('/riskResponse');
    expect(riskAnswered({ riskResponse: 'Klarifikasi' }).pointer).toBe('/risk');
  });

  it('names channels only where it is about media', () => {
    expect(channelsOfMedia({ kind: 'media', channelIds: ['a'] }).passed).toBe(true);
    expect(channelsOfMedia({ kind: 'action', channelIds: ['a'] }).passed).toBe(false);
    expect(channelsOfMedia({ kind: 'message' }).passed).toBe(true);
  });
});

describe('the checks of a strategy', () => {
  const media = { kind: 'media' as const, risk: 'Sinyal putus', objectiveIds: ['a'] };
  const far = [{ name: 'Petani', areas: ['Desa Muara Medak'] }];
  const failed = (
    values: Partial<typeof media> | { kind: 'action'; risk: null; objectiveIds: never[] },
    meant: Meant,
  ) =>
    strategyChecks({ ...media, ...values }, meant)
      .filter(({ passed }) => !passed)
      .map(({ code }) => code);

  it('warn of screens where there is no signal', () => {
    expect(failed({}, { platforms: ['whatsapp', 'instagram'], outOfReach: far })).toEqual(['strategy.reaches_offline']);
    expect(failed({}, { platforms: ['whatsapp', 'radio'], outOfReach: far })).toEqual([]);
    expect(failed({}, { platforms: ['whatsapp'], outOfReach: [] })).toEqual([]);
  });

  it('miss objective, risk and channel', () => {
    expect(failed({}, { platforms: [], outOfReach: far })).toEqual(['strategy.names_channel']);
    expect(failed({ kind: 'action', risk: null, objectiveIds: [] }, { platforms: [], outOfReach: far })).toEqual([
      'strategy.serves_objective',
      'strategy.weighs_risk',
    ]);
  });
});
