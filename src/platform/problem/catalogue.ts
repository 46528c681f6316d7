import { defineProblem, type Text } from '#platform/problem/problem';

/** The problems that any route may answer. Problems of one resource are declared beside its rules. */

export const unreadable = defineProblem({
  code: 'request.unreadable',
  status: 400,
  title: { en: 'The request could not be read', id: 'Permintaan tidak dapat dibaca' },
  detail: { en: '{reason}', id: '{reason}' },
  remedy: {
    en: 'Send well-formed JSON in UTF-8, at most 32 levels deep, with no NUL character.',
    id: 'Kirim JSON yang benar dalam UTF-8, paling dalam 32 tingkat, tanpa karakter NUL.',
  },
});

/** What the framework says itself of such a request is for its programmers, and in one language. */
export const NOT_HTTP: Text = { en: 'The request is not as HTTP asks.', id: 'Permintaan tidak sesuai aturan HTTP.' };

export const invalid = defineProblem({
  code: 'request.invalid',
  status: 400,
  title: { en: 'Some fields are not as they should be', id: 'Beberapa isian belum benar' },
  detail: {
    en: 'See errors: each names the field and what it needs.',
    id: 'Lihat errors: tiap butir menyebut isian dan yang dibutuhkan.',
  },
  remedy: {
    en: 'Correct the named fields and send the request again.',
    id: 'Perbaiki isian yang disebut lalu kirim ulang.',
  },
});

export const ruleBroken = defineProblem({
  code: 'request.against_rule',
  status: 422,
  title: { en: 'Understood, but against a rule', id: 'Dipahami, tetapi melanggar aturan' },
  detail: {
    en: 'See errors: each names the rule that does not hold.',
    id: 'Lihat errors: tiap butir menyebut aturan yang tidak terpenuhi.',
  },
  remedy: {
    en: 'Satisfy the named rules and send the request again.',
    id: 'Penuhi aturan yang disebut lalu kirim ulang.',
  },
});

export const unknownReference = defineProblem({
  code: 'reference.unknown',
  status: 422,
  title: { en: 'It refers to a record that is not there', id: 'Merujuk rekaman yang tidak ada' },
  detail: { en: 'The record named in {field} does not exist.', id: 'Rekaman yang disebut pada {field} tidak ada.' },
  remedy: { en: 'Look up the id with the list of that resource.', id: 'Cari id-nya pada daftar sumber daya tersebut.' },
});

export const signInRequired = defineProblem({
  code: 'auth.required',
  status: 401,
  title: { en: 'Sign in first', id: 'Masuk terlebih dahulu' },
  detail: { en: 'This route needs a valid access token.', id: 'Rute ini memerlukan token akses yang sah.' },
  remedy: {
    en: 'POST /api/v1/auth/login, then send the header Authorization: Bearer <accessToken>.',
    id: 'POST /api/v1/auth/login, lalu kirim header Authorization: Bearer <accessToken>.',
  },
});

export const accessDenied = defineProblem({
  code: 'access.denied',
  status: 403,
  title: { en: 'Your role may not do this', id: 'Peran Anda tidak boleh melakukan ini' },
  detail: {
    en: 'It needs the permission {permission}, which the role {role} does not have.',
    id: 'Dibutuhkan izin {permission}, yang tidak dimiliki peran {role}.',
  },
  remedy: {
    en: 'Ask a person whose role has the permission; see GET /api/v1/permissions/matrix.',
    id: 'Minta orang yang perannya memiliki izin itu; lihat GET /api/v1/permissions/matrix.',
  },
});

export const clearanceDenied = defineProblem({
  code: 'access.above_clearance',
  status: 403,
  title: { en: 'Above your clearance', id: 'Di atas kewenangan klasifikasi Anda' },
  detail: {
    en: 'A record of this classification may not be written with your clearance.',
    id: 'Rekaman dengan klasifikasi ini tidak boleh ditulis dengan kewenangan Anda.',
  },
  remedy: {
    en: 'Choose a lower classification or ask the information officer.',
    id: 'Pilih klasifikasi yang lebih rendah atau minta PPID.',
  },
});

export const selfApproval = defineProblem({
  code: 'access.self_approval',
  status: 403,
  title: { en: 'Four eyes are needed', id: 'Diperlukan empat mata' },
  detail: {
    en: 'Whoever made or last changed this may not approve it: {what}.',
    id: 'Pembuat atau pengubah terakhir tidak boleh menyetujuinya: {what}.',
  },
  remedy: { en: 'Ask another person with the right to approve.', id: 'Minta orang lain yang berhak menyetujui.' },
});

export const notFound = defineProblem({
  code: 'record.not_found',
  status: 404,
  title: { en: 'Not found', id: 'Tidak ditemukan' },
  detail: {
    en: 'There is no such record, or it is not yours to see.',
    id: 'Rekaman itu tidak ada, atau bukan untuk Anda.',
  },
  remedy: { en: 'Check the id with the list of the resource.', id: 'Periksa id pada daftar sumber daya.' },
});

export const noSuchRoute = defineProblem({
  code: 'route.not_found',
  status: 404,
  title: { en: 'No such address', id: 'Alamat tidak ada' },
  detail: { en: 'Nothing answers at this address.', id: 'Tidak ada yang menjawab di alamat ini.' },
  remedy: { en: 'See the documentation at /docs.', id: 'Lihat dokumentasi di /docs.' },
});

export const methodNotAllowed = defineProblem({
  code: 'route.method_not_allowed',
  status: 405,
  title: { en: 'This address does not take that method', id: 'Alamat ini tidak menerima metode itu' },
  detail: { en: 'Allowed here: {allow}.', id: 'Yang diperbolehkan: {allow}.' },
  remedy: { en: 'Use one of the methods in the Allow header.', id: 'Pakai salah satu metode pada header Allow.' },
});

export const notAcceptable = defineProblem({
  code: 'request.not_acceptable',
  status: 406,
  title: { en: 'No representation that you accept', id: 'Tidak ada bentuk yang Anda terima' },
  detail: {
    en: 'This service answers application/json and application/problem+json.',
    id: 'Layanan ini menjawab application/json dan application/problem+json.',
  },
  remedy: {
    en: 'Send Accept: application/json or leave the header out.',
    id: 'Kirim Accept: application/json atau hilangkan header-nya.',
  },
});

export const stateRefused = defineProblem({
  code: 'state.move_refused',
  status: 409,
  title: { en: 'This move is not possible from here', id: 'Perpindahan ini tidak bisa dari sini' },
  detail: { en: 'From {from} it can move to: {allowed}.', id: 'Dari {from} dapat berpindah ke: {allowed}.' },
  remedy: {
    en: 'Read the record again and choose one of the allowed states.',
    id: 'Baca ulang rekaman dan pilih salah satu status yang diperbolehkan.',
  },
});

export const duplicate = defineProblem({
  code: 'record.duplicate',
  status: 409,
  title: { en: 'There is already such a record', id: 'Rekaman seperti itu sudah ada' },
  detail: { en: 'The value of {field} is taken.', id: 'Nilai {field} sudah dipakai.' },
  remedy: {
    en: 'Use the record that exists or choose another value.',
    id: 'Pakai rekaman yang ada atau pilih nilai lain.',
  },
});

export const hasDependants = defineProblem({
  code: 'record.has_dependants',
  status: 409,
  title: { en: 'Other records depend on it', id: 'Rekaman lain bergantung padanya' },
  detail: {
    en: 'It is used by {dependants}; what others rest on is kept.',
    id: 'Dipakai oleh {dependants}; yang menjadi sandaran tetap disimpan.',
  },
  remedy: {
    en: 'Remove or re-link the dependants first, or drop the record with a reason.',
    id: 'Lepaskan rekaman yang bergantung lebih dulu, atau gugurkan dengan alasan.',
  },
});

export const busy = defineProblem({
  code: 'record.busy',
  status: 409,
  title: { en: 'Somebody else is changing this right now', id: 'Sedang diubah orang lain' },
  detail: { en: 'The record is held by another request.', id: 'Rekaman sedang dipegang permintaan lain.' },
  remedy: { en: 'Wait a moment and send the request again.', id: 'Tunggu sebentar lalu kirim ulang.' },
  retryable: true,
});

export const keyRunning = defineProblem({
  code: 'idempotency.still_running',
  status: 409,
  title: {
    en: 'The first request with this key is still running',
    id: 'Permintaan pertama dengan kunci ini masih berjalan',
  },
  detail: { en: 'Its answer is not known yet.', id: 'Jawabannya belum diketahui.' },
  remedy: {
    en: 'Wait a moment and send the same request again.',
    id: 'Tunggu sebentar lalu kirim permintaan yang sama.',
  },
  retryable: true,
});

export const keyReused = defineProblem({
  code: 'idempotency.key_reused',
  status: 422,
  title: { en: 'This Idempotency-Key belongs to another request', id: 'Idempotency-Key ini milik permintaan lain' },
  detail: { en: 'The same key came with a different body.', id: 'Kunci yang sama datang dengan isi yang berbeda.' },
  remedy: { en: 'Use a new key for a new request.', id: 'Pakai kunci baru untuk permintaan baru.' },
});

export const versionStale = defineProblem({
  code: 'version.stale',
  status: 412,
  title: { en: 'The record changed since you read it', id: 'Rekaman sudah berubah sejak Anda baca' },
  detail: { en: 'Its current version is {version}.', id: 'Versinya sekarang {version}.' },
  remedy: {
    en: 'Read it again, repeat your change on what you see, send the new ETag.',
    id: 'Baca ulang, ulangi perubahan Anda, kirim ETag yang baru.',
  },
});

export const versionRequired = defineProblem({
  code: 'version.required',
  status: 428,
  title: { en: 'Say which version you are changing', id: 'Sebutkan versi yang diubah' },
  detail: {
    en: 'Neither If-Match nor version was sent, so a change could overwrite somebody else’s.',
    id: 'If-Match maupun version tidak dikirim, sehingga perubahan orang lain bisa tertimpa.',
  },
  remedy: {
    en: 'Send the ETag that you read as If-Match, or its number as version in the body.',
    id: 'Kirim ETag yang Anda baca sebagai If-Match, atau angkanya sebagai version di isi.',
  },
});

export const tooLarge = defineProblem({
  code: 'request.too_large',
  status: 413,
  title: { en: 'The request is too large', id: 'Permintaan terlalu besar' },
  detail: { en: 'The body is larger than this route takes.', id: 'Isi lebih besar dari yang diterima rute ini.' },
  remedy: { en: 'Send it in smaller parts.', id: 'Kirim dalam bagian yang lebih kecil.' },
});

export const unsupportedType = defineProblem({
  code: 'request.unsupported_type',
  status: 415,
  title: { en: 'This content type is not taken here', id: 'Jenis isi ini tidak diterima' },
  detail: { en: 'Taken here: {accept}.', id: 'Yang diterima: {accept}.' },
  remedy: { en: 'Send the body as one of the types named.', id: 'Kirim isi sebagai salah satu jenis yang disebut.' },
});

export const rateLimited = defineProblem({
  code: 'rate.limited',
  status: 429,
  title: { en: 'Too many requests', id: 'Terlalu banyak permintaan' },
  detail: { en: 'Try again in {seconds} s.', id: 'Coba lagi dalam {seconds} detik.' },
  remedy: { en: 'Wait as long as Retry-After says.', id: 'Tunggu selama yang disebut Retry-After.' },
  retryable: true,
});

export const unavailable = defineProblem({
  code: 'service.unavailable',
  status: 503,
  title: { en: 'Not possible right now', id: 'Belum bisa saat ini' },
  detail: {
    en: 'The database is not answering, the request took too long, or the service is stopping. Nothing was written.',
    id: 'Basis data tidak menjawab, permintaan terlalu lama, atau layanan sedang berhenti. Tidak ada yang ditulis.',
  },
  remedy: {
    en: 'Try again after Retry-After seconds; with an Idempotency-Key nothing is done twice.',
    id: 'Coba lagi setelah Retry-After detik; dengan Idempotency-Key tidak ada yang terulang.',
  },
  retryable: true,
});

export const internal = defineProblem({
  code: 'service.internal',
  status: 500,
  title: { en: 'Something went wrong on our side', id: 'Terjadi kesalahan di pihak kami' },
  detail: {
    en: 'The request was not carried out. Nothing was written.',
    id: 'Permintaan tidak dijalankan. Tidak ada yang ditulis.',
  },
  remedy: { en: 'Report the requestId to your administrator.', id: 'Laporkan requestId kepada admin Anda.' },
});
