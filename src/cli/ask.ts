import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartError } from '#platform/config/start-error';

/** The given value, or the answer of whoever sits at the terminal; a script gets a sentence instead of a question. */
export async function orAsk(given: string | undefined, option: string, question: string): Promise<string> {
  const answer = given ?? (process.stdin.isTTY ? await ask(question, process.stderr) : '');
  if (answer.trim() === '')
    throw new StartError(`--${option} is missing: say what it is, for example --${option} "…".`);
  return answer.trim();
}

/** Asks without showing what is typed. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    return await ask('', nowhere);
  } finally {
    process.stderr.write('\n');
  }
}

async function ask(question: string, output: NodeJS.WritableStream): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  terminal.once('SIGINT', () => process.exit(130));
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** The first line of the standard input. */
export async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
}
