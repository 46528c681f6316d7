import type { ReportHead, ReportSignatory } from '#kernel/report/report-compilers';
import type { ReportContent } from '#kernel/report/report-content';
import { DASH } from '#platform/paper/format.rules';
import type { Block, Paper, Signature } from '#platform/paper/paper';
import type { Locale, Text } from '#platform/problem/problem';
import { CAMPAIGN_CHAPTERS } from '#views/reports/campaign-chapters';
import { type Book, numbered } from '#views/reports/chapters';
import { differenceTable } from '#views/reports/difference-table';
import { formulaAnnex } from '#views/reports/figure-tables';
import { Say } from '#views/reports/say';
import { UNIT_CHAPTERS } from '#views/reports/unit-chapters';

/** A report as a paper: content and narrative in the form of an Indonesian office report, in either language. */
export function layOut(head: ReportHead, content: ReportContent, locale: Locale): Paper {
  const say = new Say(locale);
  const book: Book = { head, content, say };
  const chapters = content.kind === 'campaign' ? CAMPAIGN_CHAPTERS : UNIT_CHAPTERS;
  const { from, to } = content.period;
  return {
    language: locale,
    title: head.title,
    subtitle: `${content.subject.title} · ${say.day(from)} – ${say.day(to)}`,
    letterhead: head.letterhead.length > 0 ? { lines: head.letterhead } : null,
    reference: referenceOf(head, content, say),
    blocks: [...standing(book), ...numbered(book, chapters), ...annexes(book)],
    signatures: head.signatories.map((signatory) => signatureOf(head, signatory, say)),
    footer: footerOf(head, say),
    madeAt: head.frozenAt ?? content.compiledAt,
  };
}

const KINDS = {
  campaign: { en: 'Campaign evaluation report', id: 'Laporan evaluasi kampanye' },
  unit_month: { en: 'Monthly recap', id: 'Rekapitulasi bulanan' },
  unit_year: { en: 'Yearly recap', id: 'Rekapitulasi tahunan' },
} as const satisfies Record<ReportContent['kind'], Text>;

const HASH = { en: 'SHA-256', id: 'SHA-256' };
/** So many signs of the hash tell two reports apart; the whole stands on the first page. */
const SHORT_HASH = 16;

function referenceOf(
  { number, reportDate, versionNumber, contentHash }: ReportHead,
  { kind }: ReportContent,
  say: Say,
): Paper['reference'] {
  const lines: [Text, string][] = [
    [{ en: 'Number', id: 'Nomor' }, number ?? DASH],
    [{ en: 'Date', id: 'Tanggal' }, reportDate ? say.day(reportDate) : DASH],
    [{ en: 'Subject', id: 'Hal' }, say.word(KINDS[kind])],
    [{ en: 'Version', id: 'Versi' }, String(versionNumber)],
    ...(contentHash ? [[HASH, contentHash] as [Text, string]] : []),
  ];
  return lines.map(([label, value]) => ({ label: say.word(label), value }));
}

/** What a reader must see before anything else: that this is no signed report, or a translation of one. */
function standing({ head, say }: Book): Block[] {
  const notes: Text[] = [];
  if (head.state === 'draft') {
    notes.push({
      en: 'DRAFT. Nothing here is frozen or signed; numbers may still change.',
      id: 'KONSEP. Belum dibekukan dan belum ditandatangani; angka masih dapat berubah.',
    });
  }
  if (head.state === 'frozen') {
    notes.push({ en: 'Frozen, not yet signed.', id: 'Sudah dibekukan, belum ditandatangani.' });
  }
  if (head.state === 'cancelled') {
    notes.push({
      en: 'CANCELLED. This report must not be used.',
      id: 'DIBATALKAN. Laporan ini tidak boleh digunakan.',
    });
  }
  if (head.language !== say.locale) {
    notes.push({
      en: 'A translation. The text that people wrote and signed is the Indonesian one.',
      id: 'Terjemahan. Naskah yang ditulis dan ditandatangani berbahasa Inggris.',
    });
  }
  return notes.map((note): Block => ({ kind: 'note', text: say.word(note) }));
}

function annexes(book: Book): Block[] {
  const { head, content, say } = book;
  const found: [Text, Block[]][] = [
    [{ en: 'The formulas used', id: 'Rumus yang dipakai' }, formulaAnnex(content.figures, say)],
    [
      { en: 'What differs from the version before', id: 'Perbedaan dengan versi sebelumnya' },
      differenceTable(head.differences, say),
    ],
  ];
  const written = found.filter(([, blocks]) => blocks.length > 0);
  return written.flatMap(([title, blocks], i): Block[] => [
    { kind: 'heading', level: 1, text: `${say.word({ en: 'Annex', id: 'Lampiran' })} ${i + 1}. ${say.word(title)}` },
    ...blocks,
  ]);
}

function signatureOf(head: ReportHead, signatory: ReportSignatory, say: Say): Signature {
  const { caption, capacity, name, identityNumber, signedAt } = signatory;
  return {
    ...{ caption: caption ?? '', title: capacity, name, number: identityNumber, place: head.place ?? '' },
    date: signedAt === null ? null : localDay(signedAt, head.timezone),
    mark: signedAt === null ? null : `${say.word(SIGNED)} ${moment(signedAt, head.timezone, say.locale)}`,
  };
}

const SIGNED = { en: 'Signed electronically in Siklus on', id: 'Ditandatangani secara elektronik di Siklus pada' };

function localDay(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
}

function moment(instant: string, timeZone: string, locale: Locale): string {
  const tag = locale === 'id' ? 'id-ID' : 'en-GB';
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return `${new Intl.DateTimeFormat(tag, options).format(new Date(instant))} (${timeZone})`;
}

/** Number and hash: whoever holds one sheet can tell whether it belongs to what was signed. */
function footerOf({ number, contentHash, state }: ReportHead, say: Say): string {
  const draft = say.word({ en: 'Draft, not frozen', id: 'Konsep, belum dibekukan' });
  const hash = contentHash ? `SHA-256 ${contentHash.slice(0, SHORT_HASH)}…` : draft;
  return [number, state === 'cancelled' ? say.word({ en: 'CANCELLED', id: 'DIBATALKAN' }) : null, hash]
    .filter((part) => part !== null)
    .join(' · ');
}
