import { noticeOf, REMOVED, wordsLeft } from '#stages/3-implementation/retention/retention.rules';

const TEXT = 'Saya Rina, WA 081234567890. Fogging RW 05 belum datang.';

describe('what is left when the time is over', () => {
  it.each([
    ['forget_identity', TEXT],
    ['mask_text', 'Saya Rina, WA [nomor telepon]. Fogging RW 05 belum datang.'],
    ['remove_text', REMOVED],
  ] as const)('%s', (action, left) => {
    expect(wordsLeft(TEXT, action)).toBe(left);
  });

  it('is told to the writer with both days and the basis', () => {
    const ended = { trackingCode: '7KQ4M-X2T9B', closedOn: '2026-02-28', dueOn: '2028-02-28' } as const;
    expect(noticeOf({ ...ended, action: 'remove_text', basis: 'JRA instansi' })).toBe(
      'Pesan 7KQ4M-X2T9B ditutup pada 2026-02-28. Masa simpannya berakhir pada 2028-02-28: identitas pelapor dan teks pesan dihapus. Dasar: JRA instansi.',
    );
  });
});
