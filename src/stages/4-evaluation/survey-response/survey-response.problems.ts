import { defineProblem } from '#platform/problem/problem';

export const roundNotOpen = defineProblem({
  code: 'survey_round.not_open',
  status: 409,
  title: { en: 'The survey round is not open', id: 'Putaran survei tidak sedang dibuka' },
  detail: {
    en: 'It is {state}; answers come in while it is open.',
    id: 'Statusnya {state}; jawaban masuk selama putaran dibuka (open).',
  },
  remedy: {
    en: 'Open it with a transition; a closed one needs a reason.',
    id: 'Buka lewat perpindahan; yang sudah ditutup memerlukan alasan.',
  },
});

export const surveyFileColumns = defineProblem({
  code: 'survey_response.file_columns',
  status: 422,
  title: { en: 'The columns of the file are not those of the questionnaire', id: 'Kolom berkas bukan kolom kuesioner' },
  detail: {
    en: 'No header row with a column for each element was found; missing: {missing}.',
    id: 'Tidak ditemukan baris judul dengan kolom untuk setiap unsur; yang belum ada: {missing}.',
  },
  remedy: {
    en: 'Name the columns by the codes of the elements: GET /survey-rounds/{id}/responses/template gives such a file.',
    id: 'Beri nama kolom dengan kode unsur: GET /survey-rounds/{id}/responses/template memberikan berkas seperti itu.',
  },
});

export const surveyFileNames = defineProblem({
  code: 'survey_response.file_identity',
  status: 422,
  title: { en: 'The file says who answered', id: 'Berkas memuat identitas responden' },
  detail: {
    en: 'Columns that lead to people: {columns}. Who answered is nowhere kept.',
    id: 'Kolom yang mengarah ke orang: {columns}. Identitas responden tidak disimpan di mana pun.',
  },
  remedy: {
    en: 'Remove these columns from the file and send it again.',
    id: 'Hapus kolom itu dari berkas lalu kirim lagi.',
  },
});

export const surveyRowsRefused = defineProblem({
  code: 'survey_response.rows_refused',
  status: 422,
  title: { en: 'Rows of the file are wrong', id: 'Ada baris berkas yang salah' },
  detail: {
    en: '{refused} of {total} rows are wrong, so none was stored; errors names each by its number in the spreadsheet.',
    id: '{refused} dari {total} baris salah, jadi tidak ada yang disimpan; errors menyebut masing-masing dengan nomornya di lembar kerja.',
  },
  remedy: {
    en: 'Put them right and send the whole file again; with an id in each row nothing is stored twice.',
    id: 'Betulkan lalu kirim seluruh berkas lagi; dengan ID di setiap baris tidak ada yang tersimpan dua kali.',
  },
});

export const surveyFileRows = defineProblem({
  code: 'survey_response.file_rows',
  status: 422,
  title: { en: 'The file has no answers, or too many', id: 'Berkas tidak memuat jawaban, atau terlalu banyak' },
  detail: {
    en: 'It has {rows} rows below its header; a file brings 1 to {most}.',
    id: 'Ada {rows} baris di bawah judulnya; satu berkas membawa 1 sampai {most}.',
  },
  remedy: { en: 'Divide it into several files.', id: 'Bagi menjadi beberapa berkas.' },
});
