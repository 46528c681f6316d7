import { mayDo } from '#platform/auth/permissions';
import type { Actor } from '#platform/context/actor';
import { invalid } from '#platform/problem/catalogue';
import { defineProblem } from '#platform/problem/problem';

/** An event of the chain with what decides who may hear of it. */
export interface Happened {
  seq: number;
  at: string;
  action: string;
  resource: string;
  recordId: string | null;
  campaignId: string | null;
  /** The strictest of what the event, its record and its campaign are, as of now. */
  level: number;
  /** What one needs to read such records; null where only readers of the audit hear of it. */
  permission: string | null;
}

export interface Wish {
  types?: readonly string[];
  campaignId?: readonly string[];
}

/** Whether this person may know that it happened: the record would be there for them if they asked for it. */
export function mayHear(actor: Actor, { level, permission }: Happened): boolean {
  return level <= actor.clearance && (mayDo(actor, 'audit.read') || (permission !== null && mayDo(actor, permission)));
}

export function isWished({ types, campaignId }: Wish, happened: Happened): boolean {
  return (
    (types === undefined || types.includes(happened.action) || types.includes(happened.resource)) &&
    (campaignId === undefined ||
      [happened.campaignId, happened.resource === 'campaign' ? happened.recordId : null].some(
        (id) => id !== null && campaignId.includes(id),
      ))
  );
}

/** After such an event this person may be somebody else, or nobody: their session or token ended, or they were changed. */
export function concernsAccess({ recordId }: Happened, { userId, sessionId }: Actor): boolean {
  return recordId !== null && (recordId === userId || recordId === sessionId);
}

/** The number that a client says it has last; a browser repeats whatever it was given, so anything else is a mistake. */
export function readLastEventId(header: string | undefined): number | null {
  if (header === undefined || header === '') return null;
  if (/^\d{1,15}$/.test(header)) return Number(header);
  const message = {
    en: 'The id of an event of this stream: a whole number.',
    id: 'Id peristiwa dari aliran ini: bilangan bulat.',
  };
  throw invalid({ errors: [{ pointer: 'Last-Event-ID', code: 'event.id_form', message }] });
}

export const unknownPosition = defineProblem({
  code: 'event.unknown_position',
  status: 409,
  title: { en: 'No such event', id: 'Peristiwa itu tidak ada' },
  detail: {
    en: 'The id {id} lies ahead of everything that has happened here: it comes from another database, or from one that was restored.',
    id: 'Id {id} berada di depan semua yang pernah terjadi di sini: berasal dari basis data lain, atau dari yang dipulihkan.',
  },
  remedy: {
    en: 'Read what you show anew, then connect without Last-Event-ID.',
    id: 'Baca ulang data yang ditampilkan, lalu sambungkan tanpa Last-Event-ID.',
  },
});

export const tooManyStreams = defineProblem({
  code: 'event.too_many_streams',
  status: 429,
  title: { en: 'Too many open streams', id: 'Terlalu banyak aliran terbuka' },
  detail: {
    en: 'You have {most} streams of events open at this process already.',
    id: 'Anda sudah membuka {most} aliran peristiwa pada proses ini.',
  },
  remedy: {
    en: 'Close one; a page needs a single stream for all that it shows.',
    id: 'Tutup salah satunya; satu halaman cukup memakai satu aliran.',
  },
});
