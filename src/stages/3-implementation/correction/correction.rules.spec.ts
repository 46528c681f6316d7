import { type Amendment, amendmentVerdicts } from '#stages/3-implementation/correction/correction.rules';

const broken = (values: Partial<Amendment>) =>
  amendmentVerdicts({ kind: 'correction', type: 'error', captionBefore: 'Pukul 15.00', captionAfter: null, ...values })
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);

describe('what is put right', () => {
  it('says what was wrong and how it reads now', () => {
    expect(broken({ captionAfter: 'Ralat: pukul 16.00' })).toEqual([]);
    expect(broken({})).toEqual(['correction.caption_needed']);
    expect(broken({ captionAfter: ' Pukul  15.00\n' })).toEqual(['correction.nothing_changed']);
    expect(broken({ type: null, captionAfter: 'x' })).toEqual(['correction.type_needed']);
  });

  it('withdraws without a new text', () => {
    expect(broken({ kind: 'withdrawal' })).toEqual([]);
    expect(broken({ kind: 'withdrawal', type: undefined })).toEqual(['correction.type_needed']);
  });
});
