import type { Text } from '#platform/problem/problem';

/** How the statements reach the database: inside one tenant, in one transaction. */
export type Ask = <T extends object>(sql: string, params: unknown[]) => Promise<T[]>;

/** A head that somebody noted elsewhere, out of reach of whoever could change the database. */
export interface Anchor {
  seq: number;
  hash: string;
}

export type Fault = keyof typeof FAULTS;

export interface ChainReport {
  intact: boolean;
  /** The events that this call looked at; both null when there was none. */
  from: number | null;
  to: number | null;
  checked: number;
  /** False when more events follow than one call looks at: go on from `to` + 1. */
  complete: boolean;
  /** The newest event: what to note elsewhere. Null while nothing was written. */
  head: Anchor | null;
  broken: { seq: number; fault: Fault } | null;
}

/** What can be wrong, in a person's words. */
export const FAULTS = {
  event_missing: {
    en: 'This event is missing: it was cut out of the chain.',
    id: 'Peristiwa ini hilang: dipotong dari rantai.',
  },
  event_unlinked: {
    en: 'This event does not continue the one before it: something was inserted, replaced or reordered.',
    id: 'Peristiwa ini tidak menyambung peristiwa sebelumnya: ada yang disisipkan, diganti, atau ditukar urutannya.',
  },
  changes_altered: {
    en: 'The changes or the reason of this event are not those that were written.',
    id: 'Perubahan atau alasan pada peristiwa ini bukan yang semula ditulis.',
  },
  event_altered: {
    en: 'This event is not as it was written: who, what, when or its place in the chain was changed.',
    id: 'Peristiwa ini tidak seperti semula ditulis: siapa, apa, kapan, atau tempatnya dalam rantai diubah.',
  },
  tail_cut: {
    en: 'The chain ends before its head: the newest events from here on were deleted.',
    id: 'Rantai berakhir sebelum kepalanya: peristiwa terbaru mulai dari sini dihapus.',
  },
  tail_added: {
    en: 'There are events beyond the head of the chain: from here on they were not written by the service.',
    id: 'Ada peristiwa melewati kepala rantai: mulai dari sini bukan ditulis oleh layanan.',
  },
  head_altered: {
    en: 'The newest event and the head of the chain do not agree.',
    id: 'Peristiwa terbaru dan kepala rantai tidak cocok.',
  },
  anchor_missing: {
    en: 'The anchor speaks of an event that is no longer there: the newest events were deleted.',
    id: 'Jangkar menyebut peristiwa yang sudah tidak ada: peristiwa terbaru dihapus.',
  },
  anchor_differs: {
    en: 'The event of the anchor has another hash than the one noted: the chain was written anew.',
    id: 'Peristiwa pada jangkar memiliki hash lain dari yang dicatat: rantai ditulis ulang.',
  },
} satisfies Record<string, Text>;

/** About a second of work for the database. */
const MOST = 250_000;

/** Every hash is computed again from the event's own columns; the event before the first one only lends its hash. */
const WALK = `
  WITH span AS MATERIALIZED (
    SELECT e.seq, e.hash, e.previous_hash, e.changes_digest, siklus_audit_digest(e.changes, e.reason) AS own_digest, siklus_audit_hash(e) AS own_hash
    FROM audit_events e WHERE e.organization_id = $1 AND e.seq >= $2::bigint - 1 ORDER BY e.seq LIMIT $3::int + 1
  ), pairs AS (
    SELECT *, lag(seq, 1, CASE WHEN $2::bigint = 1 THEN 0::bigint END) OVER (ORDER BY seq) AS before,
              lag(hash, 1, repeat('0', 64)) OVER (ORDER BY seq) AS before_hash
    FROM span
  ), judged AS (
    SELECT seq, before, CASE
        WHEN seq IS DISTINCT FROM before + 1 THEN 'event_missing'
        WHEN previous_hash <> before_hash THEN 'event_unlinked'
        WHEN changes_digest <> own_digest THEN 'changes_altered'
        WHEN hash <> own_hash THEN 'event_altered'
      END AS fault
    FROM pairs WHERE seq >= $2::bigint ORDER BY seq LIMIT $3::int
  )
  SELECT (SELECT count(*)::int FROM judged) AS checked, (SELECT min(seq) FROM judged) AS "from", (SELECT max(seq) FROM judged) AS "to",
         f.fault, CASE WHEN f.fault = 'event_missing' THEN coalesce(f.before + 1, $2::bigint) ELSE f.seq END AS seq
  FROM (SELECT) one LEFT JOIN LATERAL (SELECT * FROM judged WHERE fault IS NOT NULL ORDER BY seq LIMIT 1) f ON true`;

const ENDS = `
  SELECT h.seq AS head_seq, h.hash AS head_hash, l.seq AS last_seq, l.hash AS last_hash, a.hash AS anchor_hash
  FROM (SELECT) one
  LEFT JOIN audit_heads h ON h.organization_id = $1
  LEFT JOIN LATERAL (SELECT seq, hash FROM audit_events WHERE organization_id = $1 ORDER BY seq DESC LIMIT 1) l ON true
  LEFT JOIN audit_events a ON a.organization_id = $1 AND a.seq = $2::bigint`;

interface Walked {
  checked: number;
  from: number | string | null;
  to: number | string | null;
  fault: Fault | null;
  seq: number | string | null;
}

interface Ends {
  head_seq: number | string | null;
  head_hash: string | null;
  last_seq: number | string | null;
  last_hash: string | null;
  anchor_hash: string | null;
}

type Broken = NonNullable<ChainReport['broken']>;

/** The chain's two ends must agree with each other, and with what was noted elsewhere. */
function faultsOfEnds(ends: Ends, anchor: Anchor | undefined): Broken[] {
  const [last, head] = [Number(ends.last_seq ?? 0), Number(ends.head_seq ?? 0)];
  const found: Broken[] = [];
  if (last < head) found.push({ seq: last + 1, fault: 'tail_cut' });
  else if (last > head) found.push({ seq: head + 1, fault: 'tail_added' });
  else if (last > 0 && ends.last_hash !== ends.head_hash) found.push({ seq: last, fault: 'head_altered' });
  if (anchor && ends.anchor_hash === null) found.push({ seq: anchor.seq, fault: 'anchor_missing' });
  else if (anchor && ends.anchor_hash !== anchor.hash) found.push({ seq: anchor.seq, fault: 'anchor_differs' });
  return found;
}

/** Walks the chain of the tenant from one event on, and looks at its ends. */
export async function verifyChain(
  ask: Ask,
  organizationId: string,
  { from = 1, anchor, most = MOST }: { from?: number; anchor?: Anchor; most?: number } = {},
): Promise<ChainReport> {
  const [[walked], [ends]] = await Promise.all([
    ask<Walked>(WALK, [organizationId, from, most]),
    ask<Ends>(ENDS, [organizationId, anchor?.seq ?? 0]),
  ]);
  if (!walked || !ends) throw new Error('The audit chain could not be read.');
  const found = faultsOfEnds(ends, anchor);
  if (walked.fault) found.push({ seq: Number(walked.seq), fault: walked.fault });
  const [broken = null] = found.sort((a, b) => a.seq - b.seq);
  const last = Number(ends.last_seq ?? 0);
  return {
    intact: broken === null,
    from: walked.from === null ? null : Number(walked.from),
    to: walked.to === null ? null : Number(walked.to),
    checked: walked.checked,
    complete: Number(walked.to ?? last) >= last,
    head: ends.last_hash === null ? null : { seq: last, hash: ends.last_hash },
    broken,
  };
}

/** The whole chain, however long, in pieces: for the command line, where nobody waits for an answer. */
export async function verifyWholeChain(ask: Ask, organizationId: string): Promise<ChainReport> {
  let report = await verifyChain(ask, organizationId);
  let checked = report.checked;
  while (report.intact && !report.complete) {
    report = await verifyChain(ask, organizationId, { from: (report.to ?? 0) + 1 });
    checked += report.checked;
  }
  return { ...report, from: checked > 0 ? 1 : null, checked };
}
