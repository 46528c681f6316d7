import { createHash } from 'node:crypto';
import { chartSvg } from '#platform/paper/chart';
import { cellText, dayText } from '#platform/paper/format.rules';
import { pageStyle } from '#platform/paper/html-style.rules';
import { escaped } from '#platform/paper/markup.rules';
import { type NumberedBlock, type NumberedTable, numbered, signatureRows } from '#platform/paper/numbered.rules';
import type { Language, Paper, Signature } from '#platform/paper/paper';
import { WORDS } from '#platform/paper/words';

/** What a page of ours may do: show itself. `htmlPolicy` says it in a header, the page itself when it is read from a disk. */
const policy = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The content security policy under which a drawn page shows as it should: nothing is loaded, nothing runs. */
export function htmlPolicy(html: string): string {
  return `${policy(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '')}; frame-ancestors 'none'`;
}

/** The paper as one page of HTML that needs nothing beside itself, for eyes, ears and printers. */
export function drawHtml(paper: Paper): string {
  const { language, title, subtitle } = paper;
  const style = pageStyle(paper);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="dcterms.created" content="${escaped(paper.madeAt)}">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
${letterhead(paper)}${reference(paper)}</header>
<main>
<h1>${lines(title)}</h1>
${subtitle === null ? '' : `<p class="subtitle">${lines(subtitle)}</p>\n`}${numbered(paper)
  .map((block) => blockHtml(block, language))
  .join('\n')}
${signatures(paper)}</main>
<footer><p>${escaped(paper.footer)}</p></footer>
</body>
</html>
`;
}

/** A text with the line ends that it has. */
const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

function letterhead({ letterhead: head }: Paper): string {
  if (!head) return '';
  const [government = '', agency = '', ...address] = head.lines.map(escaped);
  const names = `<span class="government">${government}</span><br><strong>${agency}</strong>`;
  return `<p class="letterhead">${names}${address.map((line) => `<br>${line}`).join('')}</p>\n`;
}

function reference({ reference: entries }: Paper): string {
  if (entries.length === 0) return '';
  const rows = entries.map(({ label, value }) => `<div><dt>${escaped(label)}</dt><dd>${lines(value)}</dd></div>`);
  return `<dl class="reference">\n${rows.join('\n')}\n</dl>\n`;
}

function blockHtml(block: NumberedBlock, language: Language): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag}>${escaped(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'note':
      return `<p class="note">${lines(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${lines(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableHtml(block, language);
    case 'chart': {
      const caption = `<figcaption>${block.label}. ${escaped(block.chart.title)}</figcaption>`;
      const svg = chartSvg(block.chart, language, block.id);
      return `<figure>\n${svg}\n${caption}\n</figure>\n${tableHtml(block.table, language)}`;
    }
    case 'pageBreak':
      return '<div class="page-break"></div>';
  }
}

function tableHtml({ label, table }: NumberedTable, language: Language): string {
  const { caption, columns, rows, note } = table;
  const head = columns.map(
    ({ title, kind }) => `<th scope="col"${kind === 'number' ? ' class="number"' : ''}>${lines(title)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = columns.map((column, place) => {
      const value = row[place] ?? null;
      const text = lines(cellText(value, column, language));
      if (place === 0 && column.kind === 'text') return `<th scope="row">${text}</th>`;
      if (column.kind === 'number') return `<td class="number">${text}</td>`;
      if (column.kind === 'date' && value !== null) return `<td><time datetime="${escaped(value)}">${text}</time></td>`;
      return `<td>${text}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const name = `${label}. ${caption}`;
  const after = note === null ? '' : `\n<p class="note">${lines(note)}</p>`;
  // What is wider than a narrow window is scrolled, by keyboard too.
  return `<div class="table" role="region" aria-label="${escaped(name)}" tabindex="0">
<table>
<caption>${escaped(name)}</caption>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>${after}`;
}

function signatures({ signatures: all, language }: Paper): string {
  if (all.length === 0) return '';
  const rows = signatureRows(all).map(
    (row) => `<div class="row">${row.map((one) => (one ? signature(one, language) : '<div></div>')).join('')}</div>`,
  );
  return `<section class="signatures" aria-label="${WORDS[language].signatures}">\n${rows.join('\n')}\n</section>\n`;
}

function signature({ caption, title, name, number, place, date, mark }: Signature, language: Language): string {
  const day = date === null ? WORDS[language].unsigned : dayText(date, language);
  const ink = mark === null ? '<span class="ink"></span>' : `<span class="mark">${lines(mark)}</span>`;
  const id = number === null ? '' : `<br>NIP ${escaped(number)}`;
  return `<p>${escaped(place)}, ${escaped(day)}<br>${escaped(caption)}<br>${lines(title)}${ink}<strong>${escaped(name)}</strong>${id}</p>`;
}
