import { recapTexts } from '#stages/4-evaluation/report-delivery/recap.rules';

describe('an automatic recap', () => {
  it('says in its language that nobody signed it', () => {
    const { title, notice } = recapTexts('Seksi P2P', '2026-06-01', 'id');
    expect(title).toBe('Rekap otomatis Seksi P2P 2026-06');
    expect(notice).toContain('Tidak ada yang menandatanganinya');
    expect(recapTexts('Seksi P2P', '2026-06-01', 'en').notice).toContain('Nobody has signed it');
  });
});
