import { captionVerdict } from '#stages/3-implementation/post/caption.rules';

const passes = (caption: string, consentRef: string | null = null) =>
  captionVerdict(caption, { personalDataCheck: 'passed', consentRef }).passed;

describe('a caption', () => {
  it('keeps identity numbers and the health of named people in', () => {
    expect(passes('NIK 3273014505890002 sudah terdaftar.')).toBe(false);
    expect(passes('Bu Rina kena DBD di RW 05.')).toBe(false);
    expect(captionVerdict('Bu Rina kena DBD di RW 05.', undefined).passed).toBe(false);
  });

  it('may show what the agency itself is reached by', () => {
    expect(passes('Tanya Halo Dinkes 0812-3456-7890 atau datang ke Jl. Supratman No. 73.')).toBe(true);
    expect(passes('Gerakan 10 menit: kuras, tutup, daur ulang. #BandungBebasJentik')).toBe(true);
  });

  it('shows a person who agreed', () => {
    expect(passes('Bu Rina kena DBD di RW 05.', 'Arsip P2P/118/2026')).toBe(true);
    expect(captionVerdict('Bu Rina kena DBD.', { personalDataCheck: 'pending', consentRef: 'A' }).passed).toBe(false);
  });
});
