import { rankOf } from '#kernel/classification/classification';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { ContentPlanEntity } from '#stages/2-planning/content-plan/content-plan.entity';
import type { Format } from '#stages/2-planning/content-plan/piece.entity';

/** What the publish gate looks at. */
export interface Piece
  extends Pick<
    ContentPlanEntity,
    'informationClass' | 'format' | 'personalData' | 'personalDataCheck' | 'consentRef' | 'altText' | 'dataSources'
  > {
  /** Level of the strictest record that the piece is made from: 0 open, 1 restricted, 2 confidential, 3 exempt. */
  strictest: number;
}

/** Formats whose sense is lost on those who cannot see them. */
const VISUAL: ReadonlySet<Format> = new Set(['infographic', 'photo', 'video', 'reel', 'story']);

const verdict = (code: string, passed: boolean, pointer: string, message: Text): FieldVerdict => ({
  code: `clearance.${code}`,
  passed,
  pointer,
  message,
});

const says = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Whether publishing the piece is lawful and decent: every check with its answer, those that hold as well. */
export function clearance(piece: Piece): FieldVerdict[] {
  const { format, personalData, strictest } = piece;
  return [
    verdict('not_exempt', piece.informationClass !== 'exempt', '/informationClass', {
      en: 'Exempt information is not published.',
      id: 'Informasi yang dikecualikan tidak dipublikasikan.',
    }),
    verdict('made_from_open', strictest < rankOf('confidential'), '/needIds', {
      en: 'It rests on a confidential or exempt record; a consequence test has to open that first.',
      id: 'Bersandar pada rekaman rahasia atau dikecualikan; uji konsekuensi harus membukanya lebih dulu.',
    }),
    verdict('personal_data_checked', piece.personalDataCheck === 'passed', '/personalDataCheck', {
      en: 'Somebody has to look for personal data in the finished piece (personalDataCheck: passed).',
      id: 'Data pribadi dalam karya jadi harus diperiksa (personalDataCheck: passed).',
    }),
    verdict('consent', personalData.length === 0 || says(piece.consentRef), '/consentRef', {
      en: 'Faces, children and health data need a consent reference.',
      id: 'Wajah, anak, dan data kesehatan memerlukan rujukan persetujuan.',
    }),
    verdict('alt_text', !VISUAL.has(format) || says(piece.altText), '/altText', {
      en: 'A visual piece needs its picture in words (altText).',
      id: 'Karya visual memerlukan teks alternatif (altText).',
    }),
    verdict('data_source', format !== 'infographic' || piece.dataSources.length > 0, '/dataSources', {
      en: 'An infographic names the source of its numbers (dataSources).',
      id: 'Infografis menyebut sumber angkanya (dataSources).',
    }),
  ];
}
