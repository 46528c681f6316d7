import { clearance, type Piece } from '#stages/2-planning/content-plan/clearance.rules';
import { FORMATS, PERSONAL_DATA } from '#stages/2-planning/content-plan/piece.entity';

const piece = (values: Partial<Piece> = {}): Piece => ({
  informationClass: 'periodic',
  format: 'infographic',
  personalData: [],
  personalDataCheck: 'passed',
  consentRef: null,
  altText: 'Tujuh gambar dari telur sampai nyamuk dewasa.',
  dataSources: ['Survei jentik Puskesmas Dago, Februari 2026'],
  strictest: 0,
  ...values,
});
const faults = (values: Partial<Piece> = {}): string[] =>
  clearance(piece(values))
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('the publish gate', () => {
  it('opens for a clean infographic, with every check named', () => {
    expect(faults()).toEqual([]);
    expect(clearance(piece())).toHaveLength(6);
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

  it('asks for words beside everything that is seen', () => {
    const visual = FORMATS.filter((format) => faults({ format, altText: null }).includes('clearance.alt_text'));
    expect(visual).toEqual(['infographic', 'photo', 'video', 'reel', 'story']);
  });

  it('asks an infographic where its numbers come from', () => {
    expect(FORMATS.filter((format) => faults({ format, dataSources: [] }).length > 0)).toEqual(['infographic']);
  });

  it('names every fault at once', () => {
    expect(
      faults({ informationClass: 'exempt', altText: null, dataSources: [], personalDataCheck: 'pending' }),
    ).toHaveLength(4);
  });
});
