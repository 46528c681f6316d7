import type { Locale, Text } from '#platform/problem/problem';
import { STYLE as BASE, escaped } from '#platform/problem/problem-pages.html';
import type { LinkDecided } from '#stages/2-planning/approval/approval-link.dto';
import type { ApprovalLinkView, ChannelText } from '#stages/2-planning/approval/leader-view.dto';
import { CLASS_NAMES, FORMAT_NAMES } from '#stages/2-planning/approval/leader-words';

/** The style of the other pages, and what a form needs: fields as wide as the text, buttons that are easy to hit. */
export const STYLE = `${BASE}
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
fieldset { border: 1px solid; padding: 0.5rem 1rem 1rem; margin: 1.5rem 0; }
fieldset label { display: block; padding: 0.375rem 0; }
textarea { display: block; box-sizing: border-box; width: 100%; min-height: 6rem; font: inherit; }
button { font: inherit; padding: 0.5rem 1.5rem; min-height: 2.75rem; margin-top: 1rem; }
.fault { border-left: 0.375rem solid; padding-left: 0.75rem; }
`;

const TEXTS = {
  asked: { en: 'Your decision is asked for', id: 'Keputusan Anda diminta' },
  greeting: {
    en: '{name}: {organization} asks you to decide whether this is published.',
    id: '{name}: {organization} meminta Anda memutuskan apakah ini diterbitkan.',
  },
  campaign: { en: 'Campaign', id: 'Kampanye' },
  format: { en: 'Kind', id: 'Jenis' },
  message: { en: 'What the public should remember', id: 'Yang harus diingat publik' },
  brief: { en: 'What it does and contains', id: 'Isi dan maksud' },
  altText: { en: 'The picture in words', id: 'Gambar dalam kata' },
  sources: { en: 'Where its numbers come from', id: 'Sumber angka' },
  informationClass: { en: 'Class of information', id: 'Kelas informasi' },
  channels: { en: 'Where it appears', id: 'Tempat terbit' },
  plannedAt: { en: 'When it goes out', id: 'Waktu terbit' },
  earlier: { en: 'Approved before you by', id: 'Sudah disetujui oleh' },
  version: { en: 'Version', id: 'Versi' },
  until: { en: 'You can decide until {until}.', id: 'Anda dapat memutuskan sampai {until}.' },
  decision: { en: 'Your decision', id: 'Keputusan Anda' },
  approve: { en: 'Approve: it may be published', id: 'Setuju: boleh diterbitkan' },
  reject: { en: 'Reject: it goes back to be changed', id: 'Tolak: dikembalikan untuk diperbaiki' },
  reason: { en: 'Reason (needed when you reject)', id: 'Alasan (wajib bila menolak)' },
  send: { en: 'Send the decision', id: 'Kirim keputusan' },
  once: {
    en: 'It can be sent once and is recorded under your name.',
    id: 'Hanya dapat dikirim sekali dan dicatat atas nama Anda.',
  },
  choose: { en: 'Choose one of the two.', id: 'Pilih salah satu.' },
  thanks: { en: 'Thank you, {name}', id: 'Terima kasih, {name}' },
  approved: { en: 'You approved “{title}”.', id: 'Anda menyetujui “{title}”.' },
  rejected: {
    en: 'You rejected “{title}”. Those who made it see your reason.',
    id: 'Anda menolak “{title}”. Pembuatnya melihat alasan Anda.',
  },
  close: { en: 'You can close this page.', id: 'Halaman ini dapat ditutup.' },
  other: { en: 'Bahasa Indonesia', id: 'English' },
} satisfies Record<string, Text>;

function say(text: Text, locale: Locale, words: Record<string, string> = {}): string {
  return escaped(text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole));
}

interface Page {
  locale: Locale;
  title: string;
  main: string;
}

/** The address ends with the secret, so the page names itself only by what is relative to it. */
function page({ locale, title, main }: Page): string {
  const other = locale === 'en' ? 'id' : 'en';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Siklus</title>
<style>${STYLE}</style>
</head>
<body>
<header><span>Siklus</span> <a href="?lang=${other}" hreflang="${other}" lang="${other}">${TEXTS.other[locale]}</a></header>
<main>
${main}
</main>
</body>
</html>
`;
}

function moment(instant: string, timeZone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'id' ? 'id-ID' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  });
  return format.format(new Date(instant));
}

/** The words that people use for what the API names by a code. */
function nameOf(names: Record<string, Text>, code: string, locale: Locale): string {
  return names[code]?.[locale] ?? code;
}

/** A channel with what is written for it, as it will be read there. */
function textOf({ channel, caption, altText }: ChannelText): string {
  return [channel, caption, altText && `[${altText}]`].filter(Boolean).join('\n');
}

function facts(view: ApprovalLinkView, locale: Locale): string {
  const { timezone, plannedAt, earlier } = view;
  const rows: Array<[Text, string | null]> = [
    [TEXTS.message, view.keyMessage],
    [TEXTS.brief, view.brief],
    [TEXTS.altText, view.altText],
    [TEXTS.sources, view.dataSources.join('\n')],
    [TEXTS.campaign, view.campaign],
    [TEXTS.format, nameOf(FORMAT_NAMES, view.format, locale)],
    [TEXTS.informationClass, nameOf(CLASS_NAMES, view.informationClass, locale)],
    [TEXTS.channels, view.channels.map(textOf).join('\n\n')],
    [TEXTS.plannedAt, plannedAt && moment(plannedAt, timezone, locale)],
    [TEXTS.earlier, earlier.map(({ step, name }) => `${name} (${step})`).join('\n')],
    [TEXTS.version, String(view.planVersion)],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([name, value]) => `<dt>${name[locale]}</dt><dd>${escaped(value ?? '')}</dd>`)
    .join('\n');
}

export interface Entered {
  decision?: string;
  reason?: string;
  /** What has to be put right before it can be sent. */
  fault?: string;
}

export function decisionPage(view: ApprovalLinkView, locale: Locale, entered: Entered = {}): string {
  const { name, organization, title, timezone, expiresAt } = view;
  const checked = (value: string): string => (entered.decision === value ? ' checked' : '');
  const fault = entered.fault ? `<p class="fault" role="alert" id="fault">${escaped(entered.fault)}</p>` : '';
  const described = entered.fault ? ' aria-describedby="fault" aria-invalid="true"' : '';
  const main = `<p>${say(TEXTS.greeting, locale, { name, organization })}</p>
<h1>${escaped(title)}</h1>
<dl>
${facts(view, locale)}
</dl>
<form method="post" action="?lang=${locale}">
<fieldset>
<legend>${TEXTS.decision[locale]}: ${escaped(view.step)}</legend>
${fault}
<label><input type="radio" name="decision" value="approved" required${checked('approved')}> ${TEXTS.approve[locale]}</label>
<label><input type="radio" name="decision" value="rejected" required${checked('rejected')}> ${TEXTS.reject[locale]}</label>
<label for="reason">${TEXTS.reason[locale]}</label>
<textarea id="reason" name="reason" maxlength="2000"${described}>${escaped(entered.reason ?? '')}</textarea>
<p>${TEXTS.once[locale]} ${say(TEXTS.until, locale, { until: moment(expiresAt, timezone, locale) })}</p>
<button type="submit">${TEXTS.send[locale]}</button>
</fieldset>
</form>`;
  return page({ locale, title: TEXTS.asked[locale], main });
}

export const chooseOne = (locale: Locale): string => TEXTS.choose[locale];

export function thanksPage({ decision, name, title }: LinkDecided, locale: Locale): string {
  const heading = say(TEXTS.thanks, locale, { name });
  const main = `<h1>${heading}</h1>
<p>${say(TEXTS[decision], locale, { title })}</p>
<p>${TEXTS.close[locale]}</p>`;
  return page({ locale, title: heading, main });
}

export interface Refused {
  title: string;
  detail: string;
  remedy: string;
}

export function refusedPage({ title, detail, remedy }: Refused, locale: Locale): string {
  const main = `<h1>${escaped(title)}</h1>
<p>${escaped(detail)}</p>
<p>${escaped(remedy)}</p>`;
  return page({ locale, title: escaped(title), main });
}
