import { channelsOfMedia, riskAnswered } from '#stages/2-planning/strategy/strategy.rules';

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
