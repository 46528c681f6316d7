import { DrawingThread } from '#platform/paper/drawing-thread';
import type { Paper } from '#platform/paper/paper';
import type { LongSheet } from '#platform/paper/sheet.rules';
import type { Format } from '#platform/paper/worker';

/** Papers and long tables have a thread each: nobody waits for a letter behind a workbook of thousands of rows. */
const papers = new DrawingThread();
const tables = new DrawingThread();

export const render = (format: Format, paper: Paper): Promise<Buffer> => papers.draw({ format, paper });

/** One page of HTML that needs nothing beside itself. */
export const renderHtml = async (paper: Paper): Promise<string> => (await render('html', paper)).toString('utf8');

/** The paper as PDF, in the form of an office letter. */
export const renderPdf = (paper: Paper): Promise<Buffer> => render('pdf', paper);

/** The tables of the paper as a workbook. */
export const renderXlsx = (paper: Paper): Promise<Buffer> => render('xlsx', paper);

/** One long table as a workbook. */
export const renderSheet = (sheet: LongSheet): Promise<Buffer> => tables.draw({ format: 'sheet', sheet });

/** Ends what is drawn at the moment. */
export function closeThread(): void {
  papers.close();
  tables.close();
}
