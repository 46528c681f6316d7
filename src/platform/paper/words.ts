import type { Language } from '#platform/paper/paper';

/** The few words that a paper has of its own. */
export const WORDS = {
  id: {
    table: 'Tabel',
    figure: 'Gambar',
    page: 'Halaman',
    of: 'dari',
    contents: 'Isi',
    reference: 'Rujukan',
    signatures: 'Tanda tangan',
    summary: 'Ringkasan',
    title: 'Judul',
    about: 'Keterangan',
    agency: 'Instansi',
    madeAt: 'Dibuat pada (UTC)',
    sheet: 'Lembar',
    unsigned: '………………………',
    inexact: 'Bilangan dengan lebih dari 15 angka ditulis sebagai teks agar tidak ada angka yang hilang.',
  },
  en: {
    table: 'Table',
    figure: 'Figure',
    page: 'Page',
    of: 'of',
    contents: 'Contents',
    reference: 'Reference',
    signatures: 'Signatures',
    summary: 'Summary',
    title: 'Title',
    about: 'About',
    agency: 'Agency',
    madeAt: 'Made at (UTC)',
    sheet: 'Sheet',
    unsigned: '………………………',
    inexact: 'Numbers of more than 15 digits are written as texts, so that no digit is lost.',
  },
} as const satisfies Record<Language, Record<string, string>>;
