import { createHash } from 'node:crypto';
import type { LocalDate } from '#kernel/calendar/local-date';
import { noAdvertisingValue } from '#kernel/figures/advertising-value.rules';
import { type ColumnField, plainName } from '#stages/3-implementation/import/column-map.rules';
import { fault, note, type StoredFinding } from '#stages/3-implementation/import/finding.rules';
import type { ImportKind } from '#stages/3-implementation/import/import-profile.entity';
import type { RowDraft } from '#stages/3-implementation/import/row';

type Fields = RowDraft['fields'];

/** What must stand in a row, one of each group. */
const NEEDED: Record<ImportKind, readonly (readonly ColumnField[])[]> = {
  posts: [['externalId', 'url'], ['publishedAt']],
  channel_metrics: [['period']],
  metric_samples: [['metric'], ['value']],
  feedback: [['receivedAt'], ['text', 'textFirst', 'title']],
  mentions: [['publishedAt'], ['platform'], ['text']],
};

const NAMES: Partial<Record<ColumnField, { en: string; id: string }>> = {
  externalId: { en: 'an id or an address', id: 'ID atau alamat' },
  publishedAt: { en: 'the time of publishing', id: 'waktu terbit' },
  period: { en: 'a day', id: 'tanggal' },
  metric: { en: 'a metric', id: 'metrik' },
  value: { en: 'a value', id: 'nilai' },
  receivedAt: { en: 'the time of arrival', id: 'waktu masuk' },
  text: { en: 'a text', id: 'isi' },
  platform: { en: 'a platform', id: 'platform' },
};

/** What keeps a row out although each of its cells could be read; what a cell has been refused for is not said twice. */
export function rowFaults(
  kind: ImportKind,
  { fields }: RowDraft,
  told: readonly StoredFinding[],
  exportedOn: LocalDate,
) {
  const found: StoredFinding[] = [];
  if (told.length === 0) {
    for (const group of NEEDED[kind]) if (!group.some((field) => fields[field])) found.push(lacks(group[0]));
  }
  const late = [fields.period, fields.periodEnd].find((day) => day !== undefined && day > exportedOn);
  if (late) found.push(afterExport(late));
  const { passed, code, message } = noAdvertisingValue('', fields.metric);
  if (!passed) found.push(fault(null, code, message.en, message.id));
  return found;
}

function lacks(field: ColumnField | undefined): StoredFinding {
  const { en, id } = NAMES[field ?? 'text'] ?? { en: String(field), id: String(field) };
  return fault(null, 'row.incomplete', `The row lacks ${en}.`, `Baris ini tidak memuat ${id}.`);
}

const afterExport = (day: string): StoredFinding =>
  fault(
    null,
    'date.after_export',
    `${day} is after the day on which the file was taken: say exportedOn, or dateOrder.`,
    `${day} setelah hari berkas diunduh: sebutkan exportedOn, atau dateOrder.`,
  );

/** By which two rows of one file bring the same. */
export function keyOf(kind: ImportKind, { fields, samples }: RowDraft): string | null {
  const parts: Record<ImportKind, (string | undefined)[]> = {
    posts: [fields.externalId ?? fields.url, fields.period],
    channel_metrics: [fields.period, samples.map(({ metric }) => metric).join()],
    metric_samples: [
      fields.postId ?? fields.postUrl,
      fields.metric,
      fields.capturedAt,
      fields.periodStart,
      fields.periodEnd,
    ],
    feedback: [fields.externalId ?? contentId(fields)],
    mentions: [fields.externalId ?? contentId(fields)],
  };
  return parts[kind].some(Boolean) ? JSON.stringify(parts[kind]) : null;
}

/** Lists that people keep have no ids: the same words at the same moment are the same message, however often they are brought. */
export function contentId({ receivedAt, publishedAt, text, textFirst, title }: Fields): string {
  const said = JSON.stringify([receivedAt ?? publishedAt, title, text ?? textFirst]);
  return `row-${createHash('sha256').update(said).digest('hex').slice(0, 32)}`;
}

const handle = (name: string): string => plainName(name).replace(/^@/, '');

/** A joint post stands in the export of each of its accounts; it is its own account's. */
export function isOthers({ accountName }: Fields, account: string | null): boolean {
  return account !== null && accountName !== undefined && handle(accountName) !== handle(account);
}

export function othersNote(name: string): StoredFinding {
  return note(
    null,
    'row.other_account',
    `Belongs to ${name}: a joint post is counted by its own account. To take it too, say takeOtherAccounts.`,
    `Milik ${name}: unggahan bersama dihitung oleh akunnya sendiri. Untuk tetap memakainya, sebutkan takeOtherAccounts.`,
  );
}

const SKIPS: Partial<Record<ImportKind, true>> = { channel_metrics: true };

/** A day without numbers: it was not counted, and is not zero. */
export function saysNothing(kind: ImportKind, { samples }: RowDraft): boolean {
  return SKIPS[kind] === true && samples.length === 0;
}

export const emptyNote: StoredFinding = note(
  null,
  'row.no_numbers',
  'No number on this day; it stays unknown and is not zero.',
  'Tidak ada angka pada hari ini; tetap tidak diketahui, bukan nol.',
);
