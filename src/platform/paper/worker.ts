import { parentPort } from 'node:worker_threads';
import type { Paper } from '#platform/paper/paper';

export type Format = 'html' | 'pdf' | 'xlsx';

export interface Job {
  format: Format;
  paper: Paper;
}

/** What the thread answers: the drawn paper, or why it could not be drawn. */
export type Drawn = { bytes: Uint8Array } | { error: string };

/** Each format's library is loaded when somebody first asks for it. */
async function draw({ format, paper }: Job): Promise<Uint8Array> {
  if (format === 'html') return Buffer.from((await import('#platform/paper/html')).drawHtml(paper));
  if (format === 'pdf') return (await import('#platform/paper/pdf')).drawPdf(paper);
  return (await import('#platform/paper/xlsx')).drawXlsx(paper);
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
