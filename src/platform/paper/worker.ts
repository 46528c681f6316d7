import { parentPort } from 'node:worker_threads';
import type { Paper } from '#platform/paper/paper';
import type { LongSheet } from '#platform/paper/sheet.rules';

export type Format = 'html' | 'pdf' | 'xlsx';

export type Job = { format: Format; paper: Paper } | { format: 'sheet'; sheet: LongSheet };

/** What the thread answers: the drawn paper, or why it could not be drawn. */
export type Drawn = { bytes: Uint8Array } | { error: string };

/** Each format's library is loaded when somebody first asks for it. */
async function draw(job: Job): Promise<Uint8Array> {
  if (job.format === 'html') return Buffer.from((await import('#platform/paper/html')).drawHtml(job.paper));
  if (job.format === 'pdf') return (await import('#platform/paper/pdf')).drawPdf(job.paper);
  const { drawSheet, drawXlsx } = await import('#platform/paper/xlsx');
  return job.format === 'sheet' ? drawSheet(job.sheet) : drawXlsx(job.paper);
}

async function answer(job: Job): Promise<Drawn> {
  try {
    return { bytes: await draw(job) };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: Job) => {
  void answer(job).then((drawn) => parentPort?.postMessage(drawn));
});
