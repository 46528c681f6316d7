import type { InformationClass } from '#kernel/classification/classification';
import type { CsvColumn } from '#platform/http/csv';
import type { Ground } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import { groundText } from '#stages/1-fact-finding/consequence-test/ground';
import type { INFORMATION_FORMS, Register } from '#stages/1-fact-finding/information-entry/information-entry.entity';

/** One line of a register as the file shows it. */
export interface RegisterRow {
  title: string;
  summary: string;
  category: InformationClass;
  holder: string;
  unitName: string | null;
  producedOn: string | null;
  producedAt: string | null;
  forms: (typeof INFORMATION_FORMS)[number][];
  retention: string | null;
  url: string | null;
  ground: Ground | null;
  legalBasis: string | null;
  validUntil: string | null;
}

const CATEGORIES: Record<InformationClass, string> = {
  periodic: 'Berkala',
  immediate: 'Serta-merta',
  any_time: 'Setiap saat',
  exempt: 'Dikecualikan',
};
const FORMS = { print: 'Cetak', digital: 'Digital' };

const number: CsvColumn<RegisterRow> = { header: 'No.', cell: (_, place) => place + 1 };
const holders: CsvColumn<RegisterRow>[] = [
  { header: 'Unit yang menguasai informasi', cell: ({ unitName }) => unitName },
  { header: 'Penanggung jawab pembuatan atau penerbitan', cell: ({ holder }) => holder },
];

/** The registers are official papers of Indonesian agencies: their headings are Indonesian whoever asks. */
export const COLUMNS: Record<Register, CsvColumn<RegisterRow>[]> = {
  dip: [
    number,
    { header: 'Judul informasi', cell: ({ title }) => title },
    { header: 'Ringkasan isi informasi', cell: ({ summary }) => summary },
    { header: 'Kategori', cell: ({ category }) => CATEGORIES[category] },
    ...holders,
    {
      header: 'Waktu dan tempat pembuatan informasi',
      cell: ({ producedOn, producedAt }) => [producedOn, producedAt].filter(Boolean).join(', '),
    },
    { header: 'Bentuk informasi yang tersedia', cell: ({ forms }) => forms.map((form) => FORMS[form]).join(', ') },
    { header: 'Jangka waktu penyimpanan', cell: ({ retention }) => retention },
    { header: 'Alamat tautan', cell: ({ url }) => url },
  ],
  dik: [
    number,
    { header: 'Informasi yang dikecualikan', cell: ({ title }) => title },
    { header: 'Ringkasan', cell: ({ summary }) => summary },
    {
      header: 'Alasan pengecualian (Pasal 17 UU 14/2008)',
      cell: ({ ground }) => ground && `huruf ${ground}: ${groundText(ground).id}`,
    },
    { header: 'Dasar hukum', cell: ({ legalBasis }) => legalBasis },
    { header: 'Jangka waktu pengecualian sampai', cell: ({ validUntil }) => validUntil },
    ...holders,
  ],
};
