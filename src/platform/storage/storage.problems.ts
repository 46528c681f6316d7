import { defineProblem } from '#platform/problem/problem';

export const fileMissing = defineProblem({
  code: 'file.missing',
  status: 400,
  title: { en: 'There is no file in the request', id: 'Tidak ada berkas dalam permintaan' },
  detail: {
    en: 'The form needs exactly one file that is not empty, in the field named file.',
    id: 'Formulir memerlukan tepat satu berkas yang tidak kosong, pada isian bernama file.',
  },
  remedy: {
    en: 'Send multipart/form-data with one part named file that has a file name.',
    id: 'Kirim multipart/form-data dengan satu bagian bernama file yang memiliki nama berkas.',
  },
});

export const fileTooLarge = defineProblem({
  code: 'file.too_large',
  status: 413,
  title: { en: 'The file is too large', id: 'Berkas terlalu besar' },
  detail: { en: 'A file may have at most {limit} bytes.', id: 'Berkas paling besar {limit} byte.' },
  remedy: {
    en: 'Make the file smaller (shorter, compressed, fewer pages), or ask your administrator about the limit.',
    id: 'Perkecil berkasnya (lebih pendek, dikompresi, lebih sedikit halaman), atau tanyakan batasnya kepada admin.',
  },
});

export const fileTypeRefused = defineProblem({
  code: 'file.type_refused',
  status: 415,
  title: { en: 'This kind of file is not taken', id: 'Jenis berkas ini tidak diterima' },
  detail: {
    en: 'By its content, whatever its name says, the file is none of: {endings}. Texts and tables must be UTF-8.',
    id: 'Menurut isinya, apa pun namanya, berkas ini bukan salah satu dari: {endings}. Teks dan tabel harus UTF-8.',
  },
  remedy: {
    en: 'Save it as PDF or in one of the kinds named, and send that.',
    id: 'Simpan sebagai PDF atau salah satu jenis yang disebut, lalu kirim hasilnya.',
  },
});

export const storageUnavailable = defineProblem({
  code: 'storage.unavailable',
  status: 503,
  title: { en: 'The storage of files does not answer', id: 'Penyimpanan berkas tidak menjawab' },
  detail: {
    en: 'The file could not be stored or read. No record was written.',
    id: 'Berkas tidak dapat disimpan atau dibaca. Tidak ada rekaman yang ditulis.',
  },
  remedy: {
    en: 'Try again after Retry-After seconds; if it stays so, tell your administrator the requestId.',
    id: 'Coba lagi setelah Retry-After detik; bila berlanjut, sampaikan requestId kepada admin.',
  },
  retryable: true,
});

export const rangeRefused = defineProblem({
  code: 'request.range_not_satisfiable',
  status: 416,
  title: { en: 'The file has no such part', id: 'Berkas tidak memiliki bagian itu' },
  detail: { en: 'The file has {bytes} bytes.', id: 'Berkas berukuran {bytes} byte.' },
  remedy: { en: 'Ask for a part that begins within the file.', id: 'Minta bagian yang dimulai di dalam berkas.' },
});
