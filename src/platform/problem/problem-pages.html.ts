import type { Locale, ProblemKind, Text } from '#platform/problem/problem';

/** Readable in any light and at any size; the page means the same without it. */
export const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
header, footer { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
h1 { line-height: 1.25; }
h2 { font-size: 1.125rem; margin-bottom: 0; }
p { margin-top: 0.25rem; }
code, var { font: 0.9375em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.375rem 0.75rem 0.375rem 0; border-bottom: 1px solid; }
`;

const TEXTS = {
  all: { en: 'All problems', id: 'Semua masalah' },
  intro: {
    en: 'Every refusal of this service carries one of these codes. Each page says what it means and what you can do.',
    id: 'Setiap penolakan layanan ini membawa salah satu kode berikut. Tiap halaman menjelaskan artinya dan yang dapat Anda lakukan.',
  },
  means: { en: 'What it means', id: 'Artinya' },
  todo: { en: 'What to do', id: 'Yang dapat dilakukan' },
  again: { en: 'Is it worth sending the same request again?', id: 'Apakah permintaan yang sama layak dikirim ulang?' },
  yes: {
    en: 'Yes, after a while: Retry-After in the answer says how long to wait.',
    id: 'Ya, setelah beberapa saat: Retry-After pada jawaban menyebut lama menunggu.',
  },
  no: {
    en: 'No: the answer stays the same until something is changed.',
    id: 'Tidak: jawabannya tetap sama sampai ada yang diubah.',
  },
  filled: {
    en: 'Words in braces are filled in by each answer.',
    id: 'Kata dalam kurung kurawal diisi oleh tiap jawaban.',
  },
  code: { en: 'Code', id: 'Kode' },
  status: { en: 'Status', id: 'Status' },
  title: { en: 'Problem', id: 'Masalah' },
  docs: { en: 'API documentation', id: 'Dokumentasi API' },
  other: { en: 'Bahasa Indonesia', id: 'English' },
} satisfies Record<string, Text>;

/** A text of somebody else's on a page of ours. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Placeholders stay visible as what they are: words that an answer fills in. */
function marked(text: string): string {
  return escaped(text).replace(/\{\w+\}/g, (word) => `<var>${word}</var>`);
}

interface Page {
  locale: Locale;
  path: string;
  title: string;
  main: string;
}

function page({ locale, path, title, main }: Page): string {
  const other = locale === 'en' ? 'id' : 'en';
  const list = path === '/problems' ? '' : `<a href="/problems?lang=${locale}">${TEXTS.all[locale]}</a>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Siklus</title>
<style>${STYLE}</style>
</head>
<body>
<header><span>Siklus</span> <nav>${list}</nav> <a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${TEXTS.other[locale]}</a></header>
<main>
${main}
</main>
<footer><a href="/docs">${TEXTS.docs[locale]}</a></footer>
</body>
</html>
`;
}

export function listPage(kinds: readonly ProblemKind[], locale: Locale): string {
  const rows = kinds.map(
    ({ code, status, title }) =>
      `<tr><th scope="row"><a href="/problems/${code}?lang=${locale}"><code>${code}</code></a></th><td>${status}</td><td>${escaped(title[locale])}</td></tr>`,
  );
  const main = `<h1>${TEXTS.all[locale]}</h1>
<p>${TEXTS.intro[locale]}</p>
<table>
<thead><tr><th scope="col">${TEXTS.code[locale]}</th><th scope="col">${TEXTS.status[locale]}</th><th scope="col">${TEXTS.title[locale]}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
  return page({ locale, path: '/problems', title: TEXTS.all[locale], main });
}

export function problemPage({ code, status, title, detail, remedy, retryable }: ProblemKind, locale: Locale): string {
  const note = /\{\w+\}/.test(detail[locale]) ? ` <small>${TEXTS.filled[locale]}</small>` : '';
  const main = `<h1>${escaped(title[locale])}</h1>
<p>${TEXTS.code[locale]} <code>${code}</code> · HTTP ${status}</p>
<h2>${TEXTS.means[locale]}</h2>
<p>${marked(detail[locale])}${note}</p>
<h2>${TEXTS.todo[locale]}</h2>
<p>${marked(remedy[locale])}</p>
<h2>${TEXTS.again[locale]}</h2>
<p>${retryable ? TEXTS.yes[locale] : TEXTS.no[locale]}</p>`;
  return page({ locale, path: `/problems/${code}`, title: title[locale], main });
}
