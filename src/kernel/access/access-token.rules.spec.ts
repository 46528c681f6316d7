import { tokenVerdicts } from '#kernel/access/access-token.rules';

const allowed = new Set(['campaign.read', 'research_note.write']);
const broken = (scopes: string[], expiresOn: string): string[] =>
  tokenVerdicts({ scopes, expiresOn }, allowed, '2026-03-12')
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('tokenVerdicts', () => {
  it.each(['2026-03-12', '2027-03-12'])('takes a token until %s', (expiresOn) => {
    expect(broken(['campaign.read'], expiresOn)).toEqual([]);
  });

  it('refuses one that is past', () => {
    expect(broken(['campaign.read'], '2026-03-11')).toEqual(['access_token.expired']);
  });

  it('refuses one beyond a year', () => {
    expect(broken(['campaign.read'], '2027-03-13')).toEqual(['access_token.too_long']);
  });

  it('refuses what the owner may not do', () => {
    expect(broken(['campaign.read', 'user.write'], '2026-04-01')).toEqual(['access_token.beyond_owner']);
  });

  it('refuses one that could do nothing', () => {
    expect(broken([], '2026-04-01')).toEqual(['access_token.no_scope']);
  });
});
