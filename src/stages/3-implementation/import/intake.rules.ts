import { notAfterToday } from '#kernel/calendar/past.rules';
import { isTimeZone } from '#kernel/calendar/time-zone';
import type { ChannelEntity } from '#kernel/channel/channel.entity';
import { type Classification, rankOf } from '#kernel/classification/classification';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { Detection, Fit, Profile } from '#stages/3-implementation/import/detect.rules';
import { fault, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import { ambiguousFile, unknownFile } from '#stages/3-implementation/import/import.problems';
import type { ImportKind } from '#stages/3-implementation/import/import-profile.entity';
import { flagsOf } from '#stages/3-implementation/import/message.rules';
import type { ReadRow } from '#stages/3-implementation/import/row';

export type Channel = Pick<ChannelEntity, 'id' | 'platform' | 'handle'>;

/** What a person says beside the file. */
export interface Asked {
  kind?: ImportKind | null;
  profileId?: string | null;
  channelId?: string | null;
  exportedOn?: string | null;
  timezone?: string | null;
  unplannedReason?: string | null;
}

/** What can be wrong before the file is looked at. */
export function askedVerdicts(asked: Asked, channel: Channel | undefined, agencyZone: string): FieldVerdict[] {
  return [
    {
      code: 'reference.unknown',
      passed: !asked.channelId || channel !== undefined,
      pointer: '/channelId',
      message: { en: 'No such channel.', id: 'Kanal itu tidak ada.' },
    },
    {
      code: 'timezone.unknown',
      passed: isTimeZone(asked.timezone ?? 'UTC'),
      pointer: '/timezone',
      message: {
        en: 'Must be an IANA time zone such as Asia/Makassar.',
        id: 'Harus zona waktu IANA, misalnya Asia/Makassar.',
      },
    },
    notAfterToday('/exportedOn', asked.exportedOn, agencyZone),
  ];
}

/** The profiles that come into question by what was said. */
export function fitting<P extends Profile>(all: readonly P[], asked: Asked, channel: Channel | undefined): P[] {
  return all.filter(
    ({ id, kind, platforms }) =>
      (!asked.profileId || id === asked.profileId.toLowerCase()) &&
      (!asked.kind || kind === asked.kind) &&
      (!channel || platforms.length === 0 || platforms.includes(channel.platform)),
  );
}

/** The fit, or the refusal that says what is missing; `anywhere` is what the file would be without what was said. */
export function refuseDetection(detection: Detection, anywhere: Detection): Fit {
  if ('found' in detection) return detection.found;
  if ('ambiguous' in detection) {
    const profiles = detection.ambiguous.map(({ profile }) => profile.code);
    throw ambiguousFile({ params: { profiles: profiles.join(', ') }, extra: { profiles } });
  }
  const other = 'found' in anywhere ? anywhere.found : null;
  const closest = other ?? detection.closest ?? ('closest' in anywhere ? anywhere.closest : null);
  const missing = closest?.missing ?? [];
  const pointer = other ? '/channelId' : '/file';
  throw unknownFile({
    params: { closest: closest?.profile.code ?? '–', missing: missing.join(', ') || '–' },
    extra: { closest: closest?.profile.code ?? null, missing },
    errors: [
      other
        ? { pointer, code: 'import.other_profile', message: otherwise(other) }
        : { pointer, code: 'import.columns_missing', message: lacking(closest, missing) },
    ],
  });
}

const otherwise = ({ profile: { title } }: Fit) => ({
  en: `The file is another one than was said: ${title}. Name its channel, or leave out kind and profileId.`,
  id: `Berkas ini bukan seperti yang disebut: ${title}. Sebutkan kanalnya, atau kosongkan kind dan profileId.`,
});

const lacking = (closest: Fit | null, missing: string[]) => ({
  en: closest
    ? `Comes closest to: ${closest.profile.title}. Missing: ${missing.join(', ') || 'more than one known column'}.`
    : 'None of its columns is known.',
  id: closest
    ? `Paling mendekati: ${closest.profile.title}. Tidak ada: ${missing.join(', ') || 'lebih dari satu kolom yang dikenal'}.`
    : 'Tidak satu pun kolomnya dikenal.',
});

const NEED_CHANNEL: ReadonlySet<ImportKind> = new Set(['posts', 'channel_metrics', 'feedback']);

interface Given {
  channel: Channel | undefined;
  may: boolean;
}

/** What is wrong with the file as a whole, or missing beside it. */
export function fileVerdicts({ profile, names, columns }: Fit, asked: Asked, { channel, may }: Given): FieldVerdict[] {
  const unknown = names.filter((_, place) => columns[place] === null);
  return [
    {
      code: 'import.not_allowed',
      passed: may,
      pointer: '/file',
      message: { en: 'You may not write what this file brings.', id: 'Anda tidak berhak menulis isi berkas ini.' },
    },
    {
      code: 'import.channel_needed',
      passed: !NEED_CHANNEL.has(profile.kind) || channel !== undefined,
      pointer: '/channelId',
      message: {
        en: 'Say which channel the file is about (channelId).',
        id: 'Sebutkan kanal yang dimuat berkas ini (channelId).',
      },
    },
    {
      code: 'import.reason_needed',
      passed: profile.kind !== 'posts' || Boolean(asked.unplannedReason?.trim()),
      pointer: '/unplannedReason',
      message: {
        en: 'Say why posts that are not there yet have no content plan (unplannedReason): one reason for all.',
        id: 'Sebutkan mengapa unggahan yang belum tercatat tidak punya rencana konten (unplannedReason): satu alasan untuk semua.',
      },
    },
    ...unknown.map((name) => noAdvertisingValue('/file', name)).filter(({ passed }) => !passed),
  ];
}

const TOO_STRICT: StoredFinding = fault(
  null,
  'clearance.too_low',
  'The reporter asked for confidentiality, and you are not cleared for that: somebody who is brings this row.',
  'Pelapor meminta kerahasiaan dan kewenangan Anda tidak sampai ke sana: baris ini diimpor oleh yang berwenang.',
);

/** What is to be kept from others is kept from the import's readers too; a row beyond the sender's own clearance stays out. */
export function sealed(rows: ReadRow[], { profile }: Fit, clearance: number) {
  const secret = ({ draft }: ReadRow) =>
    profile.kind === 'feedback' && draft !== null && flagsOf(draft.fields.reporterFlags).confidential;
  const allowed = clearance >= rankOf('confidential');
  const kept = rows.map(
    (row): ReadRow =>
      allowed || !secret(row) ? row : { ...row, verdict: 'error', findings: [TOO_STRICT], raw: {}, draft: null },
  );
  const classification: Classification = kept.some(secret) ? 'confidential' : 'open';
  return { rows: kept, classification };
}
