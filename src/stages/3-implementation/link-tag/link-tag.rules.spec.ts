import {
  isGovernment,
  itemCode,
  linkVerdicts,
  mediumOf,
  slug,
  taggedUrl,
} from '#stages/3-implementation/link-tag/link-tag.rules';

const TAGS = { source: 'instagram', medium: 'social', campaignTag: 'dbd-2026' };
const broken = (url: string, tagsGovernment = false) =>
  linkVerdicts(url, taggedUrl(url, TAGS), tagsGovernment).flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('a tagged address', () => {
  it('says campaign, channel and piece', () => {
    expect(taggedUrl('https://dinkes.example/jentik', { ...TAGS, content: 'infografis-7' })).toBe(
      'https://dinkes.example/jentik?utm_source=instagram&utm_medium=social&utm_campaign=dbd-2026&utm_content=infografis-7',
    );
    expect(taggedUrl('https://dinkes.example/?h=2#jadwal', TAGS)).toBe(
      'https://dinkes.example/?h=2&utm_source=instagram&utm_medium=social&utm_campaign=dbd-2026#jadwal',
    );
  });

  it('leaves the government’s as they are until somebody decides', () => {
    const address = 'https://dinkes.bandung.go.id/jentik';
    expect([broken(address), broken(address, true)]).toEqual([['link_tag.government'], []]);
    expect(
      ['https://go.id', 'https://X.GO.ID./a', 'https://logo.id', 'https://go.id.evil.com'].map(isGovernment),
    ).toEqual([true, true, false, false]);
  });

  it('overwrites no tags and stays short enough', () => {
    expect(broken('https://dinkes.example/?utm_source=x')).toEqual(['link_tag.tagged']);
    expect(broken(`https://dinkes.example/${'a'.repeat(1_960)}`)).toEqual(['link_tag.too_long']);
  });

  it('takes its words from what is there', () => {
    expect(slug('Infografis: Tujuh Hari — Jentik é!')).toBe('infografis-tujuh-hari-jentik-e');
    expect(itemCode({ id: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e71', title: 'Kartu demam' })).toBe('kartu-demam-3d4e71');
    expect([mediumOf('instagram', 'owned'), mediumOf('instagram', 'paid'), mediumOf('email', 'owned')]).toEqual([
      'social',
      'paid-social',
      'email',
    ]);
  });
});
