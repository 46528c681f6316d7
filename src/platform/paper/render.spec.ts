import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import readXlsxFile from 'read-excel-file/node';
import { htmlPolicy } from '#platform/paper/html';
import type { Block, Cell, Paper } from '#platform/paper/paper';
import { closeThread, renderHtml, renderPdf, renderXlsx } from '#platform/paper/render';

const months = ['Jan 2026', 'Feb 2026', 'Mar 2026'];
const posts = Array.from({ length: 40 }, (_, row): Cell[] => [
  `${row + 1}`,
  `Langkah 3M Plus bagian ${row + 1}`,
  '2026-03-17',
  row === 4 ? null : `${1_000 + row}.25`,
]);
const blocks: Block[] = [
  { kind: 'heading', level: 1, text: 'Hasil <kampanye>' },
  { kind: 'paragraph', text: 'Pemberantasansarangnyamuk'.repeat(20) },
  {
    kind: 'chart',
    chart: {
      ...{ kind: 'line', title: 'Jangkauan & "akun"', description: 'Naik dari 1.200 ke 2.600.', unit: 'akun' },
      ...{ labels: months, series: [{ name: '<script>', values: ['1200', null, '2600'] }] },
      table: {
        ...{ caption: 'Jangkauan', note: null },
        columns: [
          { title: 'Bulan', kind: 'text' },
          { title: 'Akun', kind: 'number' },
        ],
        rows: [
          ['Jan 2026', '1200'],
          ['Feb 2026', null],
        ],
      },
    },
  },
  {
    kind: 'table',
    table: {
      caption: 'Unggahan',
      columns: [
        { title: 'No.', kind: 'number' },
        { title: '=Judul', kind: 'text' },
        { title: 'Tayang', kind: 'date' },
        { title: 'Jangkauan', kind: 'number', digits: 1 },
      ],
      ...{ rows: posts, note: 'Tanda – berarti tidak ada angka.' },
    },
  },
];
const signed = { caption: 'Mengetahui,', title: 'Kepala Dinas', place: 'Bandung', date: '2026-07-02', mark: null };
const paper: Paper = {
  ...{ language: 'id', title: 'Laporan Evaluasi', subtitle: 'Januari–Juni 2026', blocks, footer: 'Versi 1' },
  letterhead: { lines: ['Pemerintah Kota Bandung', 'Dinas Kesehatan', 'Jalan Supratman 73'] },
  reference: [{ label: 'Nomor', value: 'B/480/2026' }],
  signatures: [
    { ...signed, name: 'dr. Anhar', number: '19700101 199803 1 001' },
    { ...signed, name: 'Rina', number: null },
  ],
  madeAt: '2026-07-01T01:00:00.000Z',
};

afterAll(closeThread);

describe('a paper as PDF', () => {
  let pages: string[];
  let bytes: Buffer;

  beforeAll(async () => {
    bytes = await renderPdf(paper);
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const texts = Array.from({ length: pdf.numPages }, async (_, page) => {
      const { items } = await (await pdf.getPage(page + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    });
    pages = await Promise.all(texts);
  });

  it('numbers each page and repeats the titles of a long table', () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const [page, text] of pages.entries()) {
      expect(text).toContain(`Halaman ${page + 1} dari ${pages.length}`);
      expect(text).toContain('Versi 1');
    }
    const rows = pages.filter((text) => text.includes('Langkah 3M Plus'));
    expect(rows.length).toBeGreaterThan(1);
    for (const text of rows) expect(text).toContain('=Judul Tayang');
  });

  it('has its letterhead on the first page and its signatures whole on the last', () => {
    expect(pages.filter((text) => text.includes('PEMERINTAH KOTA BANDUNG'))).toEqual([pages[0]]);
    const last = pages.at(-1);
    for (const part of ['Bandung, 2 Juli 2026', 'dr. Anhar', 'NIP 19700101 199803 1 001', 'Rina'])
      expect(last).toContain(part);
  });

  it('prints numbers, days and gaps in its language', () => {
    const text = pages.join('');
    for (const part of ['1.000,3', '17 Maret 2026', 'Gambar 1. Jangkauan & "akun"', 'Tabel 2. Unggahan', '–'])
      expect(text).toContain(part);
  });

  it('is the same bytes each time, and says when it was made', async () => {
    expect((await renderPdf(paper)).equals(bytes)).toBe(true);
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Laporan Evaluasi', Language: 'id', CreationDate: 'D:20260701010000Z' });
  });
});

describe('a paper as HTML', () => {
  let html: string;

  beforeAll(async () => {
    html = await renderHtml(paper);
  });

  it('is readable for whoever listens to it', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="id">/);
    expect(html).toContain('<title>Laporan Evaluasi</title>');
    for (const tag of ['header', 'main', 'h1', 'footer'])
      expect(html.match(new RegExp(`<${tag}>`, 'g'))).toHaveLength(1);
    expect(html.match(/<h[2-6]>/g)?.[0]).toBe('<h2>');
    expect(html.match(/<caption>/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row">Jan 2026</th>');
    expect(html).toMatch(
      /<svg[^>]* role="img" aria-labelledby="g1-t g1-d"><title id="g1-t">Jangkauan &amp; &quot;akun&quot;/,
    );
    expect(html.indexOf('</svg>')).toBeLessThan(html.indexOf('Tabel 1. Jangkauan'));
  });

  it('loads nothing, runs nothing and shows its style under its own policy', () => {
    expect(html).not.toMatch(/<script|<link|<img|\bon\w+="|style="|url\((?!#)|https?:(?!\/\/www\.w3\.org\/)/);
    const policy = htmlPolicy(html);
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame/,
    );
    expect(html).toContain(policy.split('; frame')[0]);
  });

  it('shows as a text what somebody typed', () => {
    expect(html).toContain('<h2>Hasil &lt;kampanye&gt;</h2>');
  });
});

describe('a paper as XLSX', () => {
  it('has a sheet for its head and one for each table, with numbers that can be summed', async () => {
    const bytes = await renderXlsx(paper);
    const sheets = await readXlsxFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Ringkasan', 'Tabel 1', 'Tabel 2']);
    const rows = sheets[2]?.data ?? [];
    expect(rows[0]).toEqual(['No.', '=Judul', 'Tayang', 'Jangkauan']);
    expect(rows[1]).toEqual([1, 'Langkah 3M Plus bagian 1', new Date('2026-03-17T00:00:00Z'), 1000.25]);
    expect(rows[5]?.[3]).toBeNull();
    expect((await renderXlsx(paper)).equals(bytes)).toBe(true);
  });
});
