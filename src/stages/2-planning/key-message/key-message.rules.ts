import { exact, published, sum } from '#kernel/figures/exact';
import { defineProblem } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ScoreSheetEntity } from '#stages/2-planning/key-message/score-sheet.entity';
import { SEVEN_CS, type SevenC, type SevenCDto, type SevenCsDto } from '#stages/2-planning/key-message/seven-cs.dto';

/** Two people score a text; the difference between them is worth more than a third opinion. */
export const SCORERS = 2;

export const twoHaveScored = defineProblem({
  code: 'key_message.two_have_scored',
  status: 409,
  title: { en: 'Two people have scored this text', id: 'Dua orang sudah menilai teks ini' },
  detail: {
    en: 'A text is scored by two people, so that their difference can be read; it has both.',
    id: 'Satu teks dinilai dua orang agar selisihnya terbaca; keduanya sudah ada.',
  },
  remedy: {
    en: 'Talk the difference over with them. A changed text is scored anew.',
    id: 'Bahas selisihnya dengan mereka. Teks yang diubah dinilai dari awal.',
  },
});

/** Nobody scores a text that they have not read: whoever scores says which one it was. */
export function textStands(scored: number, present: number): FieldVerdict {
  return {
    code: 'key_message.text_changed',
    passed: scored === present,
    pointer: '/textVersion',
    message: {
      en: `The message has another text by now (textVersion ${present}); read it again before you score it.`,
      id: `Teks pesan sudah berubah (textVersion ${present}); baca lagi sebelum menilai.`,
    },
  };
}

const FIELD: Record<SevenC, keyof SheetScores> = {
  credibility: 'credibility',
  context: 'context',
  content: 'content',
  clarity: 'clarity',
  continuity_consistency: 'continuityConsistency',
  channels: 'channels',
  capability: 'capability',
};

export type SheetScores = Pick<
  ScoreSheetEntity,
  'credibility' | 'context' | 'content' | 'clarity' | 'continuityConsistency' | 'channels' | 'capability'
>;
export type Sheet = SheetScores & Pick<ScoreSheetEntity, 'createdBy'>;

/**
 * The two sheets of a text side by side, in the order in which they came. Until both are there, each scorer sees only
 * their own: whoever reads the other's numbers first no longer judges for themselves.
 */
export function compare(sheets: readonly Sheet[], readerId: string): SevenCsDto {
  const complete = sheets.length >= SCORERS;
  const shown = ({ createdBy }: Sheet) => complete || createdBy === readerId;
  const perC = SEVEN_CS.map((criterion): SevenCDto => {
    const [first = null, second = null] = sheets.map((sheet) => (shown(sheet) ? sheet[FIELD[criterion]] : null));
    return { criterion, first, second, difference: complete ? Math.abs(Number(first) - Number(second)) : null };
  });
  return {
    scorers: sheets.map(({ createdBy }) => createdBy),
    perC,
    average: complete ? average(sheets) : null,
    largestDifference: complete ? Math.max(...perC.map(({ difference }) => Number(difference))) : null,
    complete,
  };
}

function average(sheets: readonly Sheet[]): string {
  const scores = sheets.flatMap((sheet) => SEVEN_CS.map((criterion) => sheet[FIELD[criterion]]));
  return published(sum(scores).div(exact(scores.length)));
}
