import type { Block } from '#platform/paper/paper';
import * as analyses from '#views/reports/analysis-forms';
import {
  type Book,
  type Chapter,
  charted,
  charts,
  figures,
  narrative,
  orSay,
  paragraph,
  rowsOf,
  subheading,
  table,
} from '#views/reports/chapters';
import * as counts from '#views/reports/count-forms';
import * as records from '#views/reports/record-forms';
import type { SectionForm } from '#views/reports/section-forms';
import { DEBTS, REVIEWS, WAIVERS } from '#views/reports/shortfall-forms';
import { GAP_SOURCES } from '#views/trace/gaps.sql';

export const WORK: Chapter = {
  title: { en: 'Implementation', id: 'Pelaksanaan' },
  blocks: (book) => [
    ...orSay(book, table(book, 'content', counts.CONTENT), {
      en: 'No content was planned for this period.',
      id: 'Tidak ada konten yang direncanakan pada periode ini.',
    }),
    ...charts(book, 'posts'),
    ...table(book, 'posts', counts.POSTS),
    ...figures(book, ['plan', 'content', 'unit'], { en: 'Figures of the work', id: 'Angka pelaksanaan' }),
    ...orSay(book, table(book, 'corrections', records.CORRECTIONS), {
      en: 'Nothing that was published had to be corrected or withdrawn.',
      id: 'Tidak ada unggahan yang diralat atau ditarik.',
    }),
  ],
};

export const METRICS: Chapter = {
  title: { en: 'What the channels reached', id: 'Capaian kanal' },
  blocks: (book) => [
    ...orSay(book, [...charts(book, 'metric'), ...table(book, 'metrics', counts.METRICS)], {
      en: 'Nothing was measured on the channels in this period; that is not the same as zero.',
      id: 'Tidak ada pengukuran kanal pada periode ini; ini tidak sama dengan nol.',
    }),
    ...figures(book, ['post', 'channel', 'mentions'], { en: 'Figures of the channels', id: 'Angka kanal' }),
  ],
};

export const VOICES: Chapter = {
  title: { en: 'Complaints and answers', id: 'Pengaduan dan pelayanannya' },
  blocks: (book) => [
    ...complaints(book),
    subheading(book, { en: 'Cases and answers', id: 'Kasus dan jawaban' }),
    ...orSay(book, charted(book, 'cases', 'case_months', counts.CASE_MONTHS), {
      en: 'No case was received, answered or closed in this period.',
      id: 'Tidak ada kasus yang diterima, dijawab, atau ditutup pada periode ini.',
    }),
    ...table(book, 'case_classes', counts.CASE_CLASSES),
    ...charts(book, 'answering'),
    ...figures(book, ['case', 'feedback'], { en: 'Figures of answering', id: 'Angka pelayanan' }),
    ...table(book, 'satisfaction', counts.RATINGS),
    ...table(book, 'surveys', analyses.SURVEYS),
    ...figures(book, ['survey', 'coding'], { en: 'Surveys and coding', id: 'Survei dan pengodean' }),
  ],
};

function complaints(book: Book): Block[] {
  const found = charted(book, 'complaints', 'complaints', analyses.COMPLAINTS_BY_TOPIC);
  const by = [analyses.COMPLAINTS_BY_AREA, analyses.COMPLAINTS_BY_CHANNEL].flatMap((form) =>
    table(book, 'complaints', form),
  );
  return [
    subheading(book, { en: 'What people complained about', id: 'Isi pengaduan' }),
    ...orSay(book, [...found, ...by], {
      en: 'No complaint that counts arrived in this period.',
      id: 'Tidak ada pengaduan yang dihitung pada periode ini.',
    }),
    ...table(book, 'complaint_analyses', analyses.ANALYSES),
    ...table(book, 'complaint_patterns', analyses.PATTERNS),
    ...table(book, 'complaint_windows', analyses.WINDOWS),
  ];
}

export const OBSTACLES: Chapter = {
  title: { en: 'Obstacles and solutions', id: 'Kendala dan solusi' },
  blocks: (book) =>
    orSay(book, [...charts(book, 'obstacles'), ...table(book, 'obstacles', records.OBSTACLES)], {
      en: 'No obstacle was recorded in this period.',
      id: 'Tidak ada kendala yang dicatat pada periode ini.',
    }),
};

export const FOLLOW_UPS: Chapter = {
  title: { en: 'Follow-up and better services', id: 'Tindak lanjut dan perbaikan layanan' },
  blocks: (book) => [
    ...orSay(book, table(book, 'follow_ups', records.FOLLOW_UPS), {
      en: 'Nothing was to be followed up.',
      id: 'Tidak ada tindak lanjut.',
    }),
    ...orSay(book, table(book, 'improvements', records.IMPROVEMENTS), {
      en: 'No improvement of a service was recorded.',
      id: 'Belum ada perbaikan layanan yang dicatat.',
    }),
    ...table(book, 'measurements', analyses.MEASUREMENTS),
  ],
};

/** What was not done stands as plainly as what was. */
export const SHORTFALLS: Chapter = {
  title: { en: 'What was not done', id: 'Yang belum terlaksana' },
  blocks: (book) => {
    const items = shortfalls(book);
    const list: Block[] = items.length > 0 ? [{ kind: 'list', ordered: false, items }] : [];
    return orSay(
      book,
      [
        ...list,
        ...table(book, 'stated_reasons', analyses.REASONS),
        ...table(book, 'gaps', GAPS),
        ...table(book, 'emergency_reviews', REVIEWS),
        ...table(book, 'waivers', WAIVERS),
        ...table(book, 'debts', DEBTS),
      ],
      {
        en: 'Nothing that was planned or due remained undone, and nothing was waived.',
        id: 'Tidak ada yang tertinggal dari rencana atau batas waktu, dan tidak ada syarat yang dikesampingkan.',
      },
    );
  },
};

function shortfalls(book: Book): string[] {
  const { say } = book;
  const without = rowsOf(book, 'objectives').filter(
    ({ outcomeKind, verified = null, final = null }) =>
      outcomeKind !== 'process' && (verified !== 'true' || final === 'false'),
  );
  const overdue = rowsOf(book, 'follow_ups').filter(({ timeliness }) => timeliness === 'overdue');
  const open = rowsOf(book, 'obstacles').filter(({ state }) => state === 'open');
  const told = (count: number, en: string, id: string): string[] =>
    count > 0 ? [say.word({ en: `${en}: ${count}.`, id: `${id}: ${count}.` })] : [];
  return [
    ...without.map(
      ({ outcome }) =>
        `${say.word({ en: 'No verified final result for the objective', id: 'Belum ada hasil akhir terverifikasi untuk sasaran' })}: ${outcome}`,
    ),
    ...told(overdue.length, 'Follow-ups past their due date', 'Tindak lanjut yang lewat batas waktu'),
    ...told(open.length, 'Obstacles still open', 'Kendala yang masih terbuka'),
  ];
}

const GAP_TEXTS = new Map<string | null, (typeof GAP_SOURCES)[number]>(
  GAP_SOURCES.map((source) => [source.code, source]),
);

const GAPS: SectionForm = {
  caption: { en: 'Where the trace breaks off', id: 'Tempat jejak terputus' },
  columns: [
    {
      title: { en: 'Gap', id: 'Celah' },
      cell: ({ code = null }, say) => {
        const source = GAP_TEXTS.get(code);
        return source ? say.word(source.message) : code;
      },
    },
    { title: { en: 'Records', id: 'Jumlah catatan' }, kind: 'number', cell: ({ count = null }) => count },
  ],
};

export const CONCLUSION: Chapter = {
  title: { en: 'Findings, limits and recommendations', id: 'Simpulan, keterbatasan, dan rekomendasi' },
  blocks: (book) => [
    ...under(book, 'findings', { en: 'Findings', id: 'Simpulan' }),
    ...under(book, 'limits', { en: 'Limits', id: 'Keterbatasan' }),
    ...under(book, 'recommendations', { en: 'Recommendations', id: 'Rekomendasi' }),
  ],
};

function under(
  book: Book,
  part: 'findings' | 'limits' | 'recommendations',
  title: { en: string; id: string },
): Block[] {
  const written = narrative(book, part);
  return written.length > 0 ? [subheading(book, title), ...written] : [];
}

export const CLOSING: Chapter = {
  title: { en: 'Closing', id: 'Penutup' },
  blocks: (book) => narrative(book, 'closing'),
};

/** How the numbers are to be read, in every report alike. */
export function reading(book: Book): Block[] {
  const { from, to } = book.content.period;
  const [first, last] = [book.say.day(from), book.say.day(to)];
  return [
    paragraph(book, {
      en: `This report covers ${first} to ${last}, both days included, by the agency's local days. It was compiled from the records of the tracker and counts only what its readers may see. A dash means that something is not known; it never means zero. Numbers are rounded half up for reading only; the data behind the report keep every digit.`,
      id: `Laporan ini mencakup ${first} sampai ${last}, kedua hari itu termasuk, menurut hari setempat instansi. Laporan disusun dari catatan kerja dan hanya menghitung yang boleh dilihat pembacanya. Tanda pisah (–) berarti belum diketahui, bukan nol. Angka dibulatkan ke atas mulai setengah hanya untuk dibaca; data di balik laporan menyimpan seluruh angka.`,
    }),
  ];
}
