import type { NotificationKind } from '#kernel/notification/kinds';
import { fill, type Locale, type Text } from '#platform/problem/problem';

/** What each kind says. The words in braces come from the record that it speaks of. */
export const NOTIFICATION_TEXTS: Record<NotificationKind, Text> = {
  approval_requested: {
    en: '“{title}” waits for your decision ({step}).',
    id: '“{title}” menunggu keputusan Anda ({step}).',
  },
  approval_reminder: {
    en: '“{title}” still waits for your decision ({step}); after {dueAt} it expires.',
    id: '“{title}” masih menunggu keputusan Anda ({step}); lewat {dueAt} kedaluwarsa.',
  },
  approval_expired: {
    en: '“{title}” was not decided in time and will not go out in its slot; give it a new one.',
    id: '“{title}” tidak diputuskan tepat waktu dan tidak terbit pada jadwalnya; beri jadwal baru.',
  },
  approval_decided: {
    en: '“{title}”: {decision} by {by}.',
    id: '“{title}”: {decision} oleh {by}.',
  },
  review_due: {
    en: '“{title}” went out without the usual approval; review it by {dueAt}.',
    id: '“{title}” terbit tanpa persetujuan biasa; tinjau paling lambat {dueAt}.',
  },
  review_overdue: {
    en: 'The review of “{title}”, which went out without the usual approval, was due on {dueAt}.',
    id: 'Tinjauan atas “{title}”, yang terbit tanpa persetujuan biasa, jatuh tempo {dueAt}.',
  },
  task_assigned: {
    en: 'You have a new task: “{title}”.',
    id: 'Anda mendapat tugas baru: “{title}”.',
  },
  task_moved: {
    en: 'Your task “{title}” is now due on {dueAt}.',
    id: 'Tugas Anda “{title}” kini jatuh tempo {dueAt}.',
  },
  comment_added: {
    en: '{by} commented on “{title}”.',
    id: '{by} mengomentari “{title}”.',
  },
  clock_breached: {
    en: '“{title}” is overdue: {code} ended on {dueAt} and nothing was done. You are told as its superior.',
    id: '“{title}” melewati batas waktu: {code} berakhir {dueAt} dan belum ditangani. Anda diberi tahu sebagai atasannya.',
  },
  publishing_paused: {
    en: 'Publishing is paused, and posts of yours are held: {reason}',
    id: 'Penerbitan dijeda, dan unggahan Anda ditahan: {reason}',
  },
  publishing_resumed: {
    en: 'A pause is over ({reason}); read your held posts again and confirm or cancel each.',
    id: 'Jeda berakhir ({reason}); baca ulang unggahan Anda yang ditahan, lalu konfirmasi atau batalkan satu per satu.',
  },
  series_recheck_due: {
    en: 'Is what “{title}” says still true? It makes no further pieces until somebody has checked.',
    id: 'Apakah isi “{title}” masih benar? Tidak ada karya baru sampai ada yang memeriksanya.',
  },
  spike_seen: {
    en: 'Much is being said about “{title}”: {count} in one window. Judge the issue.',
    id: 'Banyak yang membicarakan “{title}”: {count} dalam satu jendela. Nilai isunya.',
  },
  case_handed_on: {
    en: 'The case “{title}” is yours now.',
    id: 'Kasus “{title}” kini Anda tangani.',
  },
  case_returned: {
    en: 'The case “{title}” came back: the unit is not responsible for it.',
    id: 'Kasus “{title}” dikembalikan: bukan kewenangan unit itu.',
  },
  case_reopened: {
    en: 'The case “{title}” was reopened.',
    id: 'Kasus “{title}” dibuka kembali.',
  },
  case_reply_waiting: {
    en: 'A reply to “{title}” waits for approval.',
    id: 'Jawaban untuk “{title}” menunggu persetujuan.',
  },
  retention_done: {
    en: 'Retention anonymised {count} records whose time was over; the notices stand under their tracking codes.',
    id: 'Retensi menganonimkan {count} rekaman yang masa simpannya berakhir; pemberitahuannya ada di bawah kode lacak masing-masing.',
  },
};

const WORDS: Record<string, Text> = {
  approved: { en: 'approved', id: 'disetujui' },
  rejected: { en: 'rejected', id: 'ditolak' },
};

export interface Reader {
  locale: Locale;
  timezone: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/** An instant becomes the reader's day and hour; everything else stays as it is. */
function readable(value: string, { locale, timezone }: Reader): string {
  if (!INSTANT.test(value)) return WORDS[value]?.[locale] ?? value;
  const format = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: timezone,
  });
  return format.format(new Date(value));
}

export function notificationText(kind: NotificationKind, params: Record<string, string>, reader: Reader): string {
  const words = Object.entries(params).map(([name, value]) => [name, readable(value, reader)]);
  return fill(NOTIFICATION_TEXTS[kind], reader.locale, Object.fromEntries(words));
}
