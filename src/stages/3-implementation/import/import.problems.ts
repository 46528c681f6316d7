import { defineProblem } from '#platform/problem/problem';

export const importUnfinished = defineProblem({
  code: 'import.unfinished',
  status: 409,
  title: { en: 'The import has not ended', id: 'Impor belum berakhir' },
  detail: {
    en: 'It waits or runs; what it has brought and what it will bring are known when it has ended.',
    id: 'Masih menunggu atau berjalan; hasilnya diketahui setelah berakhir.',
  },
  remedy: { en: 'Wait until it has ended, or cancel it.', id: 'Tunggu sampai berakhir, atau batalkan.' },
});

export const fileUnreadable = defineProblem({
  code: 'import.unreadable',
  status: 422,
  title: { en: 'The file cannot be read', id: 'Berkas tidak dapat dibaca' },
  detail: {
    en: 'It is neither a table of texts in {encoding} with its quotes closed, nor a workbook of ordinary size.',
    id: 'Bukan tabel teks {encoding} dengan tanda kutip yang tertutup, dan bukan buku kerja berukuran wajar.',
  },
  remedy: {
    en: 'Send the file as the network gave it (CSV or .xlsx), or say its encoding.',
    id: 'Kirim berkas sebagaimana diunduh dari jejaring (CSV atau .xlsx), atau sebutkan encoding-nya.',
  },
});

export const tooManyRows = defineProblem({
  code: 'import.too_many_rows',
  status: 422,
  title: { en: 'The file has too many rows', id: 'Baris berkas terlalu banyak' },
  detail: { en: 'One file may have at most {most} rows.', id: 'Satu berkas paling banyak {most} baris.' },
  remedy: {
    en: 'Export a shorter period, or send the file in parts that each begin with the header row.',
    id: 'Ekspor periode yang lebih pendek, atau kirim bertahap dengan baris judul di tiap bagian.',
  },
});

export const unknownFile = defineProblem({
  code: 'import.unknown_file',
  status: 422,
  title: { en: 'No profile reads this file', id: 'Tidak ada profil untuk berkas ini' },
  detail: {
    en: 'No header row of a known file was found. It comes closest to {closest}, which also needs: {missing}.',
    id: 'Baris judul berkas yang dikenal tidak ditemukan. Yang paling mendekati {closest}, yang juga memerlukan: {missing}.',
  },
  remedy: {
    en: 'Export the file again with these columns, fill in a template (GET /api/v1/import-profiles/{id}/template), or let an administrator add a profile.',
    id: 'Ekspor ulang dengan kolom itu, isi templat (GET /api/v1/import-profiles/{id}/template), atau minta admin menambah profil.',
  },
});

export const ambiguousFile = defineProblem({
  code: 'import.ambiguous_file',
  status: 422,
  title: { en: 'Several profiles read this file', id: 'Beberapa profil cocok untuk berkas ini' },
  detail: {
    en: 'Its columns fit these alike, and they do not mean the same: {profiles}.',
    id: 'Kolomnya cocok untuk semuanya, padahal artinya berbeda: {profiles}.',
  },
  remedy: {
    en: 'Say which one it is (profileId), or the channel that it is about (channelId).',
    id: 'Sebutkan yang mana (profileId), atau kanalnya (channelId).',
  },
});
