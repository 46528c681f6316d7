import { figure } from '#kernel/figures/figure';
import type { ReportDifference, ReportHead } from '#kernel/report/report-compilers';
import type { ReportContent } from '#kernel/report/report-content';
import type { Block, Paper } from '#platform/paper/paper';
import type { Locale } from '#platform/problem/problem';
import { layOut } from '#views/reports/report-layout';

const HEAD: ReportHead = {
  ...{ id: 'r1', kind: 'campaign', title: 'Laporan Evaluasi Bandung Bebas Jentik', number: '440/118-Dinkes/2026' },
  ...{ place: 'Bandung', reportDate: '2026-07-06', language: 'id', state: 'signed', versionNumber: 1, differences: [] },
  letterhead: ['PEMERINTAH KOTA BANDUNG', 'DINAS KESEHATAN'],
  narrative: {
    ...{ background: 'Kasus naik.\n\nWarga belum tahu.', method: null, findings: 'Tercapai.', limits: null },
    ...{ recommendations: null, closing: null },
  },
  signatories: [
    {
      ...{ caption: 'Mengetahui,', capacity: 'Kepala Dinas', name: 'dr. Contoh', identityNumber: '197001011995032001' },
      signedAt: '2026-07-06T17:30:00.000Z',
    },
  ],
  ...{ contentHash: 'ab'.repeat(32), frozenAt: '2026-07-06T02:00:00.000Z', timezone: 'Asia/Jakarta' },
};

const RATE = figure('feedback.response_rate', 'percent', {
  ...{ value: '66.666666666666666667', numerator: '1234', denominator: '1851', n: 1851 },
  excluded: [{ reason: 'spam', count: 50 }],
});
const UNKNOWN = figure('case.sla_compliance', 'percent', {
  ...{ numerator: '0', denominator: '0', caveats: ['denominator_zero'] },
});

const CONTENT: ReportContent = {
  ...{ kind: 'campaign', period: { from: '2026-01-26', to: '2026-06-30' }, compiledAt: '2026-07-06T01:00:00.000Z' },
  subject: { type: 'campaign', id: 'c1', code: 'DBD-1', title: 'Bandung Bebas Jentik' },
  figures: [RATE, UNKNOWN].map((each) => ({ ...each, subject: null, also: [] })),
  sections: [
    {
      code: 'objectives',
      rows: [
        {
          key: 'o1',
          values: {
            ...{ number: '1', outcome: 'Menyebut 3M', outcomeKind: 'knowledge', unit: 'persen', baseline: '40.5' },
            ...{ target: '60', result: null, attainment: null, verdict: null },
          },
        },
      ],
    },
  ],
  charts: [
    {
      ...{ code: 'attainment', kind: 'bar', unit: 'percent', labels: ['1', '2'], breaks: [] },
      series: [{ code: 'attainment', name: null, values: ['1234.5', null] }],
    },
  ],
};

const paper = (locale: Locale, head: Partial<ReportHead> = {}, content: Partial<ReportContent> = {}): Paper =>
  layOut({ ...HEAD, ...head }, { ...CONTENT, ...content }, locale);

const texts = ({ blocks }: Paper): string => JSON.stringify(blocks);
const chapters = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
const tableAfter = ({ blocks }: Paper, caption: string) =>
  blocks.find(
    (block): block is Extract<Block, { kind: 'table' }> => block.kind === 'table' && block.table.caption === caption,
  )?.table;

describe('a report on paper', () => {
  it('has the form of an office: letterhead, number, date and subject', () => {
    const { letterhead, reference, subtitle, language } = paper('id');
    expect(letterhead).toEqual({ lines: ['PEMERINTAH KOTA BANDUNG', 'DINAS KESEHATAN'] });
    expect(reference.slice(0, 3)).toEqual([
      { label: 'Nomor', value: '440/118-Dinkes/2026' },
      { label: 'Tanggal', value: '6 Juli 2026' },
      { label: 'Hal', value: 'Laporan evaluasi kampanye' },
    ]);
    expect([subtitle, language]).toEqual(['Bandung Bebas Jentik · 26 Januari 2026 – 30 Juni 2026', 'id']);
  });

  it('numbers the chapters that have something to say', () => {
    const written = chapters(paper('id'));
    expect(written.slice(0, 3)).toEqual(['1. Pendahuluan', '2. Metode dan cakupan', '3. Sasaran dan hasil']);
    expect(written).toContain('12. Simpulan, keterbatasan, dan rekomendasi');
    expect(written.some((title) => title.includes('Penutup'))).toBe(false);
    expect(written.at(-1)).toBe('Lampiran 1. Rumus yang dipakai');
  });

  it('gives each figure its numerator, its denominator and its n', () => {
    const answers = tableAfter(paper('id'), 'Angka pelayanan');
    expect(answers?.rows).toEqual([
      ['Tingkat tanggapan', '66.67', '%', '1234', '1851', '1851'],
      ['Kepatuhan batas waktu', null, '%', '0', '0', null],
    ]);
    expect(answers?.columns[1]).toEqual({ title: 'Nilai', kind: 'number' });
  });

  it('says why a number is not known, and what was left out', () => {
    expect(texts(paper('id'))).toContain('Kepatuhan batas waktu: Tidak ada pembagi, sehingga tidak ada angka');
    expect(texts(paper('id'))).toContain('Tingkat tanggapan: Tidak dihitung: Spam atau hanya emoji: 50.');
    expect(texts(paper('en'))).toContain('Left out: Spam or emoji alone: 50.');
  });

  it('explains the formulas that it used, and no other', () => {
    const rows = tableAfter(paper('id'), 'Rumus di balik angka')?.rows ?? [];
    expect(rows.map(([name]) => name)).toEqual([
      'Kepatuhan batas waktu\ncase.sla_compliance',
      'Tingkat tanggapan\nfeedback.response_rate',
    ]);
  });

  it('tells what was not done as plainly', () => {
    expect(texts(paper('id'))).toContain('Belum ada hasil akhir terverifikasi untuk sasaran: Menyebut 3M');
    expect(texts(paper('id', {}, { sections: [] }))).toContain('Tidak ada yang tertinggal dari rencana');
  });

  it('describes a chart in the numbers of its language', () => {
    const chart = paper('id').blocks.find((block) => block.kind === 'chart');
    expect(chart?.kind === 'chart' && chart.chart.description).toBe(
      'Capaian: 1.234,50 % (Sasaran 1). 1 tidak ditampilkan atau belum diketahui.',
    );
    const english = paper('en').blocks.find((block) => block.kind === 'chart');
    expect(english?.kind === 'chart' && english.chart.description).toBe(
      'Attained: 1,234.50 % (Objective 1). 1 not shown or not known.',
    );
  });

  it('is signed by whom, where and on which local day', () => {
    expect(paper('id').signatures).toEqual([
      {
        ...{ caption: 'Mengetahui,', title: 'Kepala Dinas', name: 'dr. Contoh', number: '197001011995032001' },
        ...{ place: 'Bandung', date: '2026-07-07' },
        mark: expect.stringContaining('Ditandatangani secara elektronik di Siklus pada 7 Juli 2026'),
      },
    ]);
  });

  it('carries its number and its hash on every sheet', () => {
    expect(paper('id').footer).toBe('440/118-Dinkes/2026 · SHA-256 abababababababab…');
    expect(paper('id').reference.at(-1)).toEqual({ label: 'SHA-256', value: 'ab'.repeat(32) });
    expect(paper('en', { contentHash: null, number: null, state: 'draft' }).footer).toBe('Draft, not frozen');
  });

  it('says what is a draft, what is cancelled and what is a translation', () => {
    expect(texts(paper('id', { state: 'draft' }))).toContain('KONSEP');
    expect(texts(paper('id', { state: 'cancelled' }))).toContain('DIBATALKAN');
    expect(texts(paper('en'))).toContain('A translation.');
    expect(texts(paper('id'))).not.toContain('Terjemahan');
  });

  it('names a differing version’s differences in an annex', () => {
    const alike = { subject: null, field: null, before: null, after: null };
    const differences: ReportDifference[] = [
      { ...alike, part: 'figure', change: 'changed', code: 'feedback.response_rate', before: '80', after: '66.666666' },
      {
        ...alike,
        part: 'figure',
        change: 'changed',
        code: 'feedback.response_rate',
        field: 'n',
        before: '5',
        after: '6',
      },
      { ...alike, part: 'section', change: 'added', code: 'lessons', subject: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f' },
      { ...alike, part: 'section', change: 'added', code: 'lessons', subject: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60' },
      { ...alike, part: 'narrative', change: 'changed', code: 'background' },
    ];
    const annexed = paper('id', { differences, versionNumber: 2 });
    expect(chapters(annexed).at(-1)).toBe('Lampiran 2. Perbedaan dengan versi sebelumnya');
    expect(tableAfter(annexed, 'Perbedaan dengan versi sebelumnya')?.rows).toEqual([
      ['Tingkat tanggapan', null, 'berubah', '80', '66,67'],
      ['pelajaran', null, 'ditambahkan (2)', null, null],
      ['latar belakang', null, 'berubah', null, null],
    ]);
  });

  it('is the same paper for the same content', () => {
    expect(paper('id')).toEqual(paper('id'));
    expect(paper('id').madeAt).toBe('2026-07-06T02:00:00.000Z');
  });
});
