import type { Paper } from '#platform/paper/paper';
import { WORDS } from '#platform/paper/words';

const STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { font: 1rem/1.5 Roboto, Arial, Helvetica, sans-serif; color: #1b1b1b; background: #fff; max-width: 52rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.375rem; line-height: 1.3; text-align: center; margin: 1.5rem 0 0.25rem; }
h2 { font-size: 1.1875rem; margin: 1.75rem 0 0.5rem; }
h3 { font-size: 1.0625rem; margin: 1.25rem 0 0.375rem; }
h4 { font-size: 1rem; margin: 1rem 0 0.25rem; }
h1, h2, h3, h4 { break-after: avoid; }
p, ul, ol { margin: 0 0 0.75rem; orphans: 3; widows: 3; }
.subtitle { text-align: center; }
.letterhead { text-align: center; line-height: 1.35; border-bottom: 4px double #1b1b1b; padding-bottom: 0.75rem; margin-bottom: 1rem; }
.letterhead .government, .letterhead strong { text-transform: uppercase; font-size: 1.125rem; }
.letterhead strong { font-size: 1.25rem; }
.reference { margin: 0 0 1rem; }
.reference div { display: flex; gap: 1rem; }
.reference dt { flex: 0 0 7rem; }
.reference dd { margin: 0; }
.note { border-left: 3px solid #6b6b6b; padding-left: 0.75rem; font-size: 0.9375rem; }
.table { overflow-x: auto; margin: 1rem 0 0.75rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
caption { text-align: left; font-weight: 700; padding-bottom: 0.375rem; break-after: avoid; }
th, td { border: 1px solid #6b6b6b; padding: 0.25rem 0.5rem; text-align: left; vertical-align: top; }
thead .number { white-space: normal; }
thead th { background: #ececec; }
tbody th { font-weight: 400; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
time { white-space: nowrap; }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
figcaption { font-weight: 700; margin-top: 0.25rem; }
.signatures { margin-top: 2rem; break-inside: avoid; }
.signatures .row { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; margin-bottom: 1.5rem; break-inside: avoid; }
.signatures .ink { display: block; height: 4.5rem; }
.signatures .mark { display: block; border: 1px solid #6b6b6b; padding: 0.375rem 0.5rem; margin: 0.75rem 0; font-size: 0.875rem; }
footer { border-top: 1px solid #6b6b6b; margin-top: 2rem; padding-top: 0.5rem; font-size: 0.875rem; }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  table { font-size: 9pt; }
  figure svg { max-height: 85mm; }
  .page-break { break-before: page; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  body > footer { display: none; }
}
`;

/** A text inside a style sheet: whatever is no plain letter is written as its number. */
const quoted = (text: string): string =>
  `"${[...text].map((sign) => (/[\w .,-]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0x20).toString(16)} `)).join('')}"`;

/** The style of the page; printers that can put the footer and the page's number at the foot of each sheet. */
export function pageStyle({ footer, language }: Paper): string {
  const { page, of } = WORDS[language];
  return `${STYLE}@page {
  size: A4;
  margin: 20mm 20mm 22mm;
  @bottom-left { content: ${quoted(footer)}; font: 8pt Arial, sans-serif; }
  @bottom-right { content: "${page} " counter(page) " ${of} " counter(pages); font: 8pt Arial, sans-serif; }
}
`;
}
