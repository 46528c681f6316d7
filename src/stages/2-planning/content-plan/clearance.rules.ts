import { rankOf } from '#kernel/classification/classification';
import type { Text } from '#platform/problem/problem';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { MediaKind } from '#stages/2-planning/channel-rule/channel-rule.entity';
import type { Format, PersonalData, PieceEntity } from '#stages/2-planning/content-plan/piece.entity';

/** What people who cannot see or hear are given in one place where the piece appears. */
export interface Surface {
  /** Where it stands: nothing for the piece itself, `/variants/{channelId}` for what it shows on one channel. */
  at: string;
  altText: string | null;
  decorative: boolean;
  captionsRef: string | null;
  /** The media that are named there; none means as the format says. */
  kinds: readonly MediaKind[];
}

/** One newest hand-over for the piece; of a task that was cancelled nothing is used. */
export interface HandOver {
  accepted: boolean;
  personalData: readonly PersonalData[];
}

/** What the publish gate looks at. */
export interface Piece
  extends Pick<
    PieceEntity,
    'informationClass' | 'format' | 'personalData' | 'personalDataCheck' | 'consentRef' | 'dataSources'
  > {
  /** Level of the strictest record that the piece is made from: 0 open, 1 restricted, 2 confidential, 3 exempt. */
  strictest: number;
  surfaces: readonly Surface[];
  handOvers: readonly HandOver[];
}

/** Formats whose sense is lost on those who cannot see them. */
const VISUAL: ReadonlySet<Format> = new Set(['infographic', 'photo', 'video', 'reel', 'story']);
/** Formats whose sense is lost on those who cannot hear them. */
const SPOKEN: ReadonlySet<Format> = new Set(['video', 'reel', 'live']);
const PICTURES: ReadonlySet<MediaKind> = new Set(['image', 'gif']);

const verdict = (code: string, passed: boolean, pointer: string, message: Text): FieldVerdict => ({
  code: `clearance.${code}`,
  passed,
  pointer,
  message,
});

const says = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Whether those who cannot see or hear get the same from it. */
export function accessVerdicts(
  format: Format,
  { at, altText, decorative, captionsRef, kinds }: Surface,
): FieldVerdict[] {
  const seen = VISUAL.has(format) || kinds.some((kind) => PICTURES.has(kind));
  const heard = kinds.length > 0 ? kinds.includes('video') : SPOKEN.has(format);
  return [
    verdict('alt_text', !seen || decorative || says(altText), `${at}/altText`, {
      en: 'A visual piece needs its picture in words (altText), or decorative: true where it carries no information.',
      id: 'Karya visual memerlukan teks alternatif (altText), atau decorative: true bila gambarnya tidak memuat informasi.',
    }),
    verdict('captions', !heard || says(captionsRef), `${at}/captionsRef`, {
      en: 'What is said in a video needs captions: name where they are kept (captionsRef), or that nothing is said.',
      id: 'Ucapan dalam video memerlukan takarir: sebutkan tempatnya (captionsRef), atau bahwa tidak ada ucapan.',
    }),
  ];
}

/** Whether what the crafts handed over was judged, and the piece says whom it shows. */
function handOverVerdicts({ handOvers, personalData }: Pick<Piece, 'handOvers' | 'personalData'>): FieldVerdict[] {
  const waiting = handOvers.filter(({ accepted }) => !accepted).length;
  const untold = [...new Set(handOvers.flatMap((one) => one.personalData))].filter(
    (one) => !personalData.includes(one),
  );
  return [
    verdict('assets_accepted', waiting === 0, '/assets', {
      en: `Hand-overs that nobody accepted: ${waiting}. An editor accepts them, a newer one replaces what came back, or it is removed (DELETE /assets/{id}) or its task cancelled.`,
      id: `Serah terima yang belum diterima: ${waiting}. Penyunting menerimanya, yang baru menggantikan yang dikembalikan, atau dihapus (DELETE /assets/{id}) atau tugasnya dibatalkan.`,
    }),
    verdict('assets_declared', untold.length === 0, '/personalData', {
      en: `What was handed over shows ${untold.join(', ')}; the piece has to say so too (personalData), with its consent.`,
      id: `Yang diserahkan memperlihatkan ${untold.join(', ')}; karyanya juga harus menyebutnya (personalData), dengan persetujuannya.`,
    }),
  ];
}

/** Whether publishing the piece is lawful and decent: every check with its answer, those that hold as well. */
export function clearance(piece: Piece): FieldVerdict[] {
  const { format, personalData, strictest, surfaces } = piece;
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
    ...handOverVerdicts(piece),
    ...surfaces.flatMap((surface) => accessVerdicts(format, surface)),
    verdict('data_source', format !== 'infographic' || piece.dataSources.length > 0, '/dataSources', {
      en: 'An infographic names the source of its numbers (dataSources).',
      id: 'Infografis menyebut sumber angkanya (dataSources).',
    }),
  ];
}
