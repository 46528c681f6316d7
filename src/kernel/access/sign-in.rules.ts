import { defineProblem } from '#platform/problem/problem';

/** How long a session lasts: so many days without use, and so many in all. */
export const SESSION_DAYS = { idle: 14, most: 90 };

/** Two tabs of one browser may refresh at the same moment; the slower one is told so, and nobody is signed out. */
export const RACE_SECONDS = 10;

export const signInRefused = defineProblem({
  code: 'auth.refused',
  status: 401,
  title: { en: 'Sign-in refused', id: 'Gagal masuk' },
  detail: {
    en: 'The e-mail address or the password is wrong, or the account is disabled.',
    id: 'Alamat surel atau kata sandi salah, atau akun dinonaktifkan.',
  },
  remedy: {
    en: 'Check both. Whoever works for several agencies also sends organization, the code of one. An admin of the agency can set a new password.',
    id: 'Periksa keduanya. Yang bekerja di beberapa instansi juga mengirim organization, yaitu kode instansinya. Admin instansi dapat memberi kata sandi baru.',
  },
});

export const refreshRefused = defineProblem({
  code: 'auth.refresh_refused',
  status: 401,
  title: { en: 'The session has ended', id: 'Sesi sudah berakhir' },
  detail: {
    en: 'This refresh token is not, or no longer, good. One that is used twice ends its session, because it may have been copied.',
    id: 'Token penyegar ini tidak atau tidak lagi berlaku. Token yang dipakai dua kali mengakhiri sesinya karena mungkin tersalin.',
  },
  remedy: { en: 'Sign in again.', id: 'Masuk kembali.' },
});

export const refreshRaced = defineProblem({
  code: 'auth.refresh_raced',
  status: 409,
  title: { en: 'The session was refreshed a moment ago', id: 'Sesi baru saja disegarkan' },
  detail: {
    en: 'Another request used this refresh token first and holds the new one.',
    id: 'Permintaan lain memakai token penyegar ini lebih dulu dan memegang yang baru.',
  },
  remedy: {
    en: 'Refresh with the new token; a browser already has it in its cookie.',
    id: 'Segarkan dengan token yang baru; peramban sudah memilikinya dalam kuki.',
  },
  retryable: true,
});

export const foreignOrigin = defineProblem({
  code: 'auth.foreign_origin',
  status: 403,
  title: { en: 'The request comes from another site', id: 'Permintaan berasal dari situs lain' },
  detail: {
    en: 'A session in a cookie is used only by pages of this service and of the origins it allows.',
    id: 'Sesi dalam kuki hanya dipakai halaman layanan ini dan asal yang diizinkan.',
  },
  remedy: {
    en: 'Send the refresh token in the body, or have the origin named in SIKLUS_PUBLIC_URL or SIKLUS_ORIGINS.',
    id: 'Kirim token penyegar di isi, atau minta asalnya disebut pada SIKLUS_PUBLIC_URL atau SIKLUS_ORIGINS.',
  },
});

export const sessionNeeded = defineProblem({
  code: 'auth.session_needed',
  status: 403,
  title: { en: 'Only for a person who signed in', id: 'Hanya untuk orang yang masuk' },
  detail: {
    en: 'A personal access token cannot do this; it would widen itself.',
    id: 'Token akses pribadi tidak dapat melakukan ini; ia akan memperluas dirinya sendiri.',
  },
  remedy: { en: 'Sign in with e-mail and password.', id: 'Masuk dengan surel dan kata sandi.' },
});

/** The part of an address that one household or office shares: all of IPv4, the first half of IPv6. */
export function networkOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

export const passwordWrong = defineProblem({
  code: 'auth.password_wrong',
  status: 422,
  title: { en: 'The current password is wrong', id: 'Kata sandi sekarang salah' },
  detail: {
    en: 'A password is changed only by somebody who knows it, not by whoever found an open screen.',
    id: 'Kata sandi hanya diganti oleh yang mengetahuinya, bukan oleh yang menemukan layar terbuka.',
  },
  remedy: {
    en: 'Type the current password again; an admin of the agency can set a new one.',
    id: 'Ketik lagi kata sandi sekarang; admin instansi dapat memberi yang baru.',
  },
});

export const confirmationWrong = defineProblem({
  code: 'auth.confirmation_wrong',
  status: 422,
  title: { en: 'The password is wrong', id: 'Kata sandi salah' },
  detail: {
    en: 'This is confirmed with the password of whoever does it, so that an open screen is not enough.',
    id: 'Tindakan ini dikonfirmasi dengan kata sandi pelakunya, sehingga layar yang terbuka saja tidak cukup.',
  },
  remedy: { en: 'Type your own password again.', id: 'Ketik lagi kata sandi Anda sendiri.' },
});
