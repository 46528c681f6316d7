import writeXlsxFile from 'write-excel-file/node';
import type { Paper } from '#platform/paper/paper';
import { type LongSheet, longSheet } from '#platform/paper/sheet.rules';
import { sheetsOf } from '#platform/paper/sheets.rules';
import { datedZip } from '#platform/paper/zip.rules';

/** The paper as a workbook: its head on the first sheet, then one sheet for each table, with numbers that can be summed. */
export async function drawXlsx(paper: Paper): Promise<Buffer> {
  const bytes = await writeXlsxFile(sheetsOf(paper)).toBuffer();
  return datedZip(bytes, new Date(paper.madeAt));
}

/** One long table with its titles, for whoever goes on with it in a spreadsheet. */
export async function drawSheet(sheet: LongSheet): Promise<Buffer> {
  return datedZip(await writeXlsxFile([longSheet(sheet)]).toBuffer(), new Date(sheet.madeAt));
}
