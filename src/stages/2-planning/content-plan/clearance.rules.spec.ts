import { clearance, type Piece, type Surface } from '#stages/2-planning/content-plan/clearance.rules';
import { FORMATS, PERSONAL_DATA } from '#stages/2-planning/content-plan/piece.entity';

const surface = (values: Partial<Surface> = {}): Surface => ({
  at: '',
  altText: 'Tujuh gambar dari telur sampai nyamuk dewasa.',
  decorative: false,
  captionsRef: null,
  kinds: [],
  ...values,
});
const piece = (values: Partial<Piece> = {}): Piece => ({
  informationClass: 'periodic',
  format: 'infographic',
  personalData: [],
  personalDataCheck: 'passed',
  consentRef: null,
  dataSources: ['Survei jentik Puskesmas Dago, Februari 2026'],
  strictest: 0,
  surfaces: [surface()],
  handOvers: [],
  ...values,
});
const faults = (values: Partial<Piece> = {}): string[] =>
  clearance(piece(values))
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('the publish gate', () => {
  it('opens for a clean infographic, with every check named', () => {
    expect(faults()).toEqual([]);
    expect(clearance(piece())).toHaveLength(9);
  });

  it('keeps exempt information in', () => {
    expect(faults({ informationClass: 'exempt' })).toEqual(['clearance.not_exempt']);
  });

  it('keeps in what rests on a confidential record', () => {
    expect(faults({ strictest: 1 })).toEqual([]);
    expect(faults({ strictest: 2 })).toEqual(['clearance.made_from_open']);
    expect(faults({ strictest: 3 })).toEqual(['clearance.made_from_open']);
  });

  it('waits until somebody looked for personal data', () => {
    expect(faults({ personalDataCheck: 'pending' })).toEqual(['clearance.personal_data_checked']);
    expect(faults({ personalDataCheck: 'failed' })).toEqual(['clearance.personal_data_checked']);
  });

  it.each(PERSONAL_DATA)('asks for consent where %s appear', (kind) => {
    expect(faults({ personalData: [kind] })).toEqual(['clearance.consent']);
    expect(faults({ personalData: [kind], consentRef: '  ' })).toEqual(['clearance.consent']);
    expect(faults({ personalData: [kind], consentRef: 'Arsip 12/2026' })).toEqual([]);
  });

  it('waits for what was handed over and nobody accepted', () => {
    const accepted = { accepted: true, personalData: [] };
    expect(faults({ handOvers: [accepted] })).toEqual([]);
    expect(faults({ handOvers: [accepted, { ...accepted, accepted: false }] })).toEqual(['clearance.assets_accepted']);
  });

  it('asks for consent where somebody is recognised in what was handed over', () => {
    const handOvers = [{ accepted: true, personalData: ['children' as const] }];
    expect(faults({ handOvers })).toEqual(['clearance.assets_declared']);
    expect(faults({ handOvers, personalData: ['children'] })).toEqual(['clearance.consent']);
    expect(faults({ handOvers, personalData: ['children'], consentRef: 'Arsip 12/2026' })).toEqual([]);
  });

  it('asks for words beside everything that is seen', () => {
    const bare = [surface({ altText: null })];
    const visual = FORMATS.filter((format) => faults({ format, surfaces: bare }).includes('clearance.alt_text'));
    expect(visual).toEqual(['infographic', 'photo', 'video', 'reel', 'story']);
    expect(faults({ surfaces: [surface({ altText: ' ' })] })).toEqual(['clearance.alt_text']);
    expect(faults({ surfaces: [surface({ altText: null, decorative: true })] })).toEqual([]);
  });

  it('asks for captions beside everything that is heard', () => {
    expect(FORMATS.filter((format) => faults({ format }).includes('clearance.captions'))).toEqual([
      'video',
      'reel',
      'live',
    ]);
    const captionsRef = 'SRT di map kampanye';
    expect(faults({ format: 'reel', surfaces: [surface({ captionsRef })] })).toEqual([]);
  });

  it('looks at what each channel shows', () => {
    const still = surface({ at: '/variants/x', kinds: ['image'] });
    expect(faults({ format: 'video', surfaces: [still] })).toEqual([]);
    const moving = surface({ at: '/variants/y', kinds: ['video'] });
    expect(faults({ format: 'article', surfaces: [still, moving] })).toEqual(['clearance.captions']);
    const pointers = clearance(piece({ surfaces: [still, moving] })).filter(({ passed }) => !passed);
    expect(pointers.map(({ pointer }) => pointer)).toEqual(['/variants/y/captionsRef']);
    expect(faults({ format: 'article', surfaces: [surface({ altText: null, kinds: ['image'] })] })).toEqual([
      'clearance.alt_text',
    ]);
  });

  it('asks an infographic where its numbers come from', () => {
    expect(FORMATS.filter((format) => faults({ format, dataSources: [] }).includes('clearance.data_source'))).toEqual([
      'infographic',
    ]);
  });

  it('names every fault at once', () => {
    expect(
      faults({
        informationClass: 'exempt',
        surfaces: [surface({ altText: null })],
        dataSources: [],
        personalDataCheck: 'pending',
      }),
    ).toHaveLength(4);
  });
});
