import {
  fileVerdicts,
  isNewest,
  mayBeChanged,
  mayBeRemoved,
  replaces,
  rightsVerdicts,
} from '#stages/2-planning/asset/asset.rules';
import { PERSONAL_DATA } from '#stages/2-planning/content-plan/piece.entity';

const faults = (verdicts: { code: string; passed: boolean }[]): string[] =>
  verdicts.filter(({ passed }) => !passed).map(({ code }) => code);

describe('the rights to an asset', () => {
  it('need nothing more for what the agency made itself', () => {
    expect(faults(rightsVerdicts({}))).toEqual([]);
  });

  it('name the licence, or where the consent is kept', () => {
    expect(faults(rightsVerdicts({ rights: 'licence', licence: ' ' }))).toEqual(['asset.licence_unnamed']);
    expect(faults(rightsVerdicts({ rights: 'licence', licence: 'CC BY 4.0' }))).toEqual([]);
    expect(faults(rightsVerdicts({ rights: 'consent' }))).toEqual(['asset.consent_missing']);
  });

  it.each(PERSONAL_DATA)('ask for the consent of those shown: %s', (kind) => {
    expect(faults(rightsVerdicts({ personalData: [kind] }))).toEqual(['asset.consent_missing']);
    expect(faults(rightsVerdicts({ personalData: [kind], consentRef: 'Arsip 12/2026' }))).toEqual([]);
  });
});

describe('the file of an asset', () => {
  const file = (mediaType: string, classification: 'open' | 'restricted' | 'confidential' | 'exempt' = 'open') => ({
    id: 'a',
    mediaType,
    classification,
  });

  it('is there and is what it is said to be', () => {
    expect(faults(fileVerdicts('photo', undefined))).toEqual(['reference.not_of_campaign']);
    expect(faults(fileVerdicts('photo', file('video/mp4')))).toEqual(['asset.media_type']);
    expect(faults(fileVerdicts('video', file('video/mp4')))).toEqual([]);
    expect(faults(fileVerdicts('layout', file('application/pdf')))).toEqual([]);
  });

  it('is not closed to the public', () => {
    expect(faults(fileVerdicts('photo', file('image/jpeg', 'restricted')))).toEqual([]);
    expect(faults(fileVerdicts('photo', file('image/jpeg', 'confidential')))).toEqual(['asset.file_closed']);
    expect(faults(fileVerdicts('photo', file('image/jpeg', 'exempt')))).toEqual(['asset.file_closed']);
  });
});

describe('a hand-over', () => {
  it('replaces only the newest one of its kind', () => {
    const before = { kind: 'photo', revision: 1, superseded: false };
    expect(replaces('photo', before).passed).toBe(true);
    expect(replaces('text', before).passed).toBe(false);
    expect(replaces('photo', { ...before, superseded: true }).passed).toBe(false);
    expect(replaces('photo', undefined).passed).toBe(false);
  });

  it('stays as it was judged', () => {
    expect(mayBeChanged('handed_over').passed).toBe(true);
    expect(mayBeChanged('accepted').passed).toBe(false);
    expect([mayBeRemoved('returned').passed, mayBeRemoved('accepted').passed]).toEqual([true, false]);
    expect(isNewest({ supersededById: 'b' }).passed).toBe(false);
    expect(isNewest({ supersededById: null }).passed).toBe(true);
  });
});
