import { chartSvg } from '#platform/paper/chart';
import { dayText } from '#platform/paper/format.rules';
import { type NumberedBlock, numbered, signatureRows } from '#platform/paper/numbered.rules';
import type { Language, Paper, Signature } from '#platform/paper/paper';
import { PAGE_WIDTH, tablePart } from '#platform/paper/pdf-table';
import type { Part } from '#platform/paper/pdfmake';
import { printable } from '#platform/paper/printable.rules';
import { WORDS } from '#platform/paper/words';

type Heading = Extract<NumberedBlock, { kind: 'heading' }>;
type Other = Exclude<NumberedBlock, Heading>;

const SIZES = { 1: 13, 2: 11.5, 3: 10.5 } as const;
const INK = '#1b1b1b';

/** Above every page's foot. */
export const FOOT_LINE: Part = {
  canvas: [{ type: 'line', x1: 62, y1: 788, x2: 62 + PAGE_WIDTH, y2: 788, lineWidth: 0.5, lineColor: '#6b6b6b' }],
};

export function pageFoot({ footer, language }: Paper, page: number, of: number): Part {
  const words = WORDS[language];
  return {
    columns: [
      { text: printable(footer), width: '*' },
      { text: `${words.page} ${page} ${words.of} ${of}`, width: 'auto', alignment: 'right' },
    ],
    ...{ columnGap: 16, margin: [62, 12, 62, 0], fontSize: 8 },
  };
}

export function body(paper: Paper): Part[] {
  const { title, subtitle } = paper;
  const parts = flow(numbered(paper), paper.language);
  const signatures = signaturePart(paper);
  // The last words stay with the signatures: a name alone on a page could be put under anything.
  const last = paper.blocks.at(-1);
  const stays = signatures && last && 'text' in last && last.kind !== 'heading' && last.text.length < 900;
  const closing = stays ? parts.pop() : undefined;
  const head: Part[] = [
    ...letterheadPart(paper),
    ...referencePart(paper),
    { text: printable(title), fontSize: 14, bold: true, alignment: 'center', margin: [0, 10, 0, 2] },
    ...(subtitle === null ? [] : [{ text: printable(subtitle), alignment: 'center' }]),
    { text: '', margin: [0, 0, 0, 8] },
  ];
  const end: Part[] = signatures ? [{ stack: [...(closing ? [closing] : []), signatures], unbreakable: true }] : [];
  return [...head, ...parts, ...end];
}

function letterheadPart({ letterhead }: Paper): Part[] {
  if (!letterhead) return [];
  const [government = '', agency = '', ...address] = letterhead.lines.map(printable);
  return [
    { text: government.toUpperCase(), fontSize: 13, alignment: 'center' },
    { text: agency.toUpperCase(), fontSize: 15, bold: true, alignment: 'center' },
    ...address.map((text): Part => ({ text, fontSize: 9, alignment: 'center' })),
    {
      canvas: [
        { type: 'line', x1: 0, y1: 0, x2: PAGE_WIDTH, y2: 0, lineWidth: 2.25, lineColor: INK },
        { type: 'line', x1: 0, y1: 3, x2: PAGE_WIDTH, y2: 3, lineWidth: 0.75, lineColor: INK },
      ],
      margin: [0, 6, 0, 12],
    },
  ];
}

function referencePart({ reference }: Paper): Part[] {
  if (reference.length === 0) return [];
  const rows = reference.map(({ label, value }) => [printable(label), ':', printable(value)]);
  return [{ layout: { ...BARE }, table: { widths: [72, 6, '*'], body: rows }, margin: [0, 0, 0, 6] }];
}

const BARE = {
  ...{ hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 4 },
  ...{ paddingTop: () => 0.5, paddingBottom: () => 0.5 },
};

/** Headings go with what they head: as one piece with a chart or the caption of a table, never last on a page. */
function flow(blocks: readonly NumberedBlock[], language: Language): Part[] {
  const parts: Part[] = [];
  let headings: Heading[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') headings.push(block);
    else {
      parts.push(...under(headings, block, language));
      headings = [];
    }
  }
  return [...parts, ...headings.map(headingPart)];
}

function under(headings: readonly Heading[], block: Other, language: Language): Part[] {
  const above = headings.map(headingPart);
  switch (block.kind) {
    case 'table':
      return tablePart(block, language, above);
    case 'chart': {
      const figure: Part[] = [
        { svg: chartSvg(block.chart, language, block.id), width: PAGE_WIDTH, margin: [0, 6, 0, 4] },
        { text: printable(`${block.label}. ${block.chart.title}`), bold: true, margin: [0, 0, 0, 6] },
      ];
      return [{ stack: [...above, ...figure], unbreakable: true }, ...tablePart(block.table, language, [])];
    }
    default:
      return [...kept(above), ...textPart(block)];
  }
}

function kept(above: Part[]): Part[] {
  return above.length === 0 ? [] : [{ stack: above, unbreakable: true, headlineLevel: 1 }];
}

function headingPart({ level, text }: Heading): Part {
  const name = printable(text);
  return { text: name, fontSize: SIZES[level], bold: true, margin: [0, 10, 0, 4], outline: true, outlineText: name };
}

function textPart(block: Exclude<Other, { kind: 'table' } | { kind: 'chart' }>): Part[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ text: printable(block.text), alignment: 'justify', margin: [0, 0, 0, 6] }];
    case 'note':
      return [{ text: printable(block.text), italics: true, fontSize: 9, margin: [12, 0, 0, 6] }];
    case 'list': {
      const items = block.items.map((item): Part => ({ text: printable(item), margin: [0, 0, 0, 2] }));
      return [{ ...(block.ordered ? { ol: items } : { ul: items }), margin: [0, 0, 0, 6] }];
    }
    case 'pageBreak':
      return [{ text: '', pageBreak: 'after' }];
  }
}

/** Head, ink and name of both in the same rows, so that the names stand side by side whatever was signed how. */
function signaturePart({ signatures, language }: Paper): Part | null {
  if (signatures.length === 0) return null;
  const stack = signatureRows(signatures).map((pair): Part => {
    const parts = pair.map((one) => (one ? signature(one, language) : ['', '', '']));
    const row = (place: number): Part[] => [parts[0]?.[place] ?? '', '', parts[1]?.[place] ?? ''];
    const table = { widths: ['*', 24, '*'], heights: ['auto', 56, 'auto'], body: [row(0), row(1), row(2)] };
    return { layout: BARE, table, margin: [0, 14, 0, 0] };
  });
  return { stack };
}

function signature({ caption, title, name, number, place, date, mark }: Signature, language: Language): Part[] {
  const day = date === null ? WORDS[language].unsigned : dayText(date, language);
  const box = {
    table: { widths: ['*'], body: [[{ text: printable(mark ?? ''), fontSize: 8 }]] },
    margin: [0, 8, 0, 8],
  };
  const named = [{ text: printable(name), bold: true, decoration: 'underline' }];
  return [
    { stack: [`${place}, ${day}`, caption, title].map(printable) },
    mark === null ? '' : box,
    { stack: [...named, ...(number === null ? [] : [printable(`NIP ${number}`)])] },
  ];
}
