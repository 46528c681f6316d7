import type { InformationClass } from '#kernel/classification/classification';
import type { Text } from '#platform/problem/problem';
import type { Format } from '#stages/2-planning/content-plan/piece.entity';

/** What a leader, who knows no codes, reads for them. */
export const FORMAT_NAMES: Record<Format, Text> = {
  infographic: { en: 'Infographic', id: 'Infografis' },
  photo: { en: 'Photo', id: 'Foto' },
  video: { en: 'Video', id: 'Video' },
  reel: { en: 'Short video (reel)', id: 'Video pendek (reel)' },
  article: { en: 'Article', id: 'Artikel' },
  story: { en: 'Story', id: 'Cerita singkat (story)' },
  live: { en: 'Live broadcast', id: 'Siaran langsung' },
  press_release: { en: 'Press release', id: 'Siaran pers' },
  offline: { en: 'Offline (radio, poster, meeting)', id: 'Luring (radio, poster, tatap muka)' },
};

export const CLASS_NAMES: Record<InformationClass, Text> = {
  periodic: { en: 'Published periodically', id: 'Berkala' },
  immediate: { en: 'Announced at once', id: 'Serta-merta' },
  any_time: { en: 'Available at any time', id: 'Setiap saat' },
  exempt: { en: 'Exempt', id: 'Dikecualikan' },
};
