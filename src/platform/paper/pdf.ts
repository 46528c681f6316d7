import type { Paper } from '#platform/paper/paper';
import { body, FOOT_LINE, pageFoot } from '#platform/paper/pdf-parts';
import { type Definition, type Nearby, pdfLibrary } from '#platform/paper/pdfmake';

const library = pdfLibrary();

/** From this share of a page's height on, what must not part from what follows it begins on the next page. */
const TOO_LOW = { heading: 0.86, caption: 0.82 } as const;

/** The paper in the form of an Indonesian office: A4, letterhead, reference, numbered pages, signatures that are never torn. */
export function drawPdf(paper: Paper): Promise<Buffer> {
  return library.createPdf(definition(paper)).getBuffer();
}

/** Whether a caption stands on another page than the table that it names: its first row was too tall for what was left. */
function leavesTable({ getFollowingNodesOnPage }: Nearby): boolean {
  const following = getFollowingNodesOnPage();
  const place = following.findIndex(({ table }) => table !== undefined);
  return place < 0 || place === following.length - 1;
}

function definition(paper: Paper): Definition {
  const { title, subtitle, language, letterhead, madeAt } = paper;
  return {
    ...{ pageSize: 'A4', pageMargins: [62, 54, 62, 62], version: '1.7', language, displayTitle: true },
    info: {
      ...{ title, subject: subtitle ?? undefined, author: letterhead?.lines[1] },
      ...{ creator: 'Siklus', producer: 'Siklus', creationDate: new Date(madeAt), modDate: new Date(madeAt) },
    },
    content: body(paper),
    footer: (page, of) => pageFoot(paper, page, of),
    background: () => FOOT_LINE,
    pageBreakBefore: ({ headlineLevel, startPosition }, nearby) =>
      (headlineLevel === 1 && startPosition.verticalRatio > TOO_LOW.heading) ||
      (headlineLevel === 2 && (startPosition.verticalRatio > TOO_LOW.caption || leavesTable(nearby))),
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.2 },
  };
}
