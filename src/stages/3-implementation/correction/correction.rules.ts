import type { FieldVerdict } from '#platform/records/verdicts';
import type { CorrectionKind, CorrectionType } from '#stages/3-implementation/correction/correction-kinds';

/** What the public is told when something that is out is put right or withdrawn. */
export interface Amendment {
  kind: CorrectionKind;
  type: CorrectionType | null | undefined;
  captionBefore: string;
  captionAfter: string | null | undefined;
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A correction says what was wrong and how it reads now; what reads as before corrects nothing. */
export function amendmentVerdicts({ kind, type, captionBefore, captionAfter }: Amendment): FieldVerdict[] {
  const corrects = kind === 'correction';
  return [
    {
      code: 'correction.type_needed',
      passed: Boolean(type),
      pointer: '/type',
      message: {
        en: 'Say what was wrong: error, outdated, privacy or hoax.',
        id: 'Sebutkan apa yang salah: error (keliru), outdated (usang), privacy (privasi), atau hoax.',
      },
    },
    {
      code: 'correction.caption_needed',
      passed: !corrects || Boolean(captionAfter?.trim()),
      pointer: '/caption',
      message: {
        en: 'A correction says how it reads now (caption); withdraw what is not to be read any more.',
        id: 'Ralat menyebut bunyinya sekarang (caption); tarik yang tidak boleh dibaca lagi.',
      },
    },
    {
      code: 'correction.nothing_changed',
      passed: !corrects || !captionAfter || squeezed(captionAfter) !== squeezed(captionBefore),
      pointer: '/caption',
      message: { en: 'It reads as before.', id: 'Bunyinya sama seperti sebelumnya.' },
    },
  ];
}
