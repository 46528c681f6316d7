import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

/** Files as the networks' own tools and LAPOR write them: their header rows to the letter, the rows invented. */

const file = (name: string): string => readFileSync(`test/3-implementation/network-files/${name}.csv`, 'utf8');

export const INSTAGRAM_EN = file('instagram-posts-en');
export const INSTAGRAM_ID = file('instagram-posts-id');
export const META_DAILY_EN = file('meta-daily-en');
export const META_DAILY_ID = file('meta-daily-id');
export const X_OVERVIEW = file('x-overview');
export const TIKTOK_FOLLOWERS = file('tiktok-followers');

/** As Meta writes its daily files. */
export const utf16 = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

export const LAPOR_HEADER = [
  'Tracking ID',
  'Tanggal Laporan Masuk',
  'Waktu Laporan Masuk',
  'Nama Pelapor',
  'Klasifikasi Laporan',
  'ID Kategori',
  'Kategori',
  'Judul Laporan',
  'Isi Laporan Awal',
  'Isi Laporan Akhir',
  'Tipe Laporan (Anonim/Rahasia)',
  'Sumber Laporan',
  'Instansi Induk',
  'ID Instansi Terdisposisi',
  'Instansi Terdisposisi',
  'Status Laporan',
  'Alasan Tunda/Arsip',
  'Provinsi',
  'Kota/Kabupaten',
  'Kecamatan',
  'Kelurahan',
  'Nomor SK',
  'Url SK',
  'Url Dokumen Laporan Tahunan',
  'Laporan yang Masuk melalui Kanal Aduan Setwapres',
  'Rating',
];

interface Report {
  id: string;
  name?: string;
  type?: string;
  kind?: string;
  text?: string;
}

/** One row of the LAPOR export. */
export function report({
  id,
  name = '',
  type = '',
  kind = 'Pengaduan',
  text = 'Fogging RW 05 belum datang.',
}: Report): string[] {
  const cells: Record<string, string> = {
    'Tracking ID': id,
    'Tanggal Laporan Masuk': '3 Jan 2026',
    'Waktu Laporan Masuk': '10:22',
    'Nama Pelapor': name,
    'Klasifikasi Laporan': kind,
    Kategori: 'Kesehatan',
    'Judul Laporan': 'Jadwal fogging',
    'Isi Laporan Akhir': text,
    'Tipe Laporan (Anonim/Rahasia)': type,
    'Status Laporan': 'Terverifikasi',
    Kecamatan: 'Coblong',
  };
  return LAPOR_HEADER.map((column) => cells[column] ?? '');
}

/** With the lines of information that LAPOR puts above the header row. */
export const laporLines = (reports: Report[]): string[][] => [
  ['Data Laporan SP4N-LAPOR!'],
  ['Instansi', 'Dinas Kesehatan Kota Bandung'],
  [],
  LAPOR_HEADER,
  ...reports.map(report),
];

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const columnName = (place: number): string =>
  (place >= 26 ? columnName(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

/** A workbook of one sheet, its texts written in the cells. */
export const workbook = (lines: (string | number)[][]): Buffer => zip(workbookParts(lines));

export function workbookParts(lines: (string | number)[][]): Record<string, string> {
  const cell = (value: string | number, row: number, place: number): string =>
    typeof value === 'number'
      ? `<c r="${columnName(place)}${row}"><v>${value}</v></c>`
      : value === ''
        ? ''
        : `<c r="${columnName(place)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  const rows = lines.map(
    (line, i) => `<row r="${i + 1}">${line.map((value, place) => cell(value, i + 1, place)).join('')}</row>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
}

/** An archive as office programs write it. */
export function zip(parts: Record<string, string | Buffer>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let place = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), common, tail, Buffer.from(name)]),
    );
    bodies.push(local);
    place += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(place, 12);
  return Buffer.concat([...bodies, central, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
