import pg from 'pg';
import { createApp } from '#app/create-app';
import { newId } from '#platform/database/ids';
import { benchSettings } from './settings.js';
import type { Asked } from './works.js';

/**
 * The limit: the very statements that one request runs, recorded from the service itself and replayed by a bare client,
 * all of a transaction sent at once.
 */
interface Statement {
  name?: string;
  text: string;
  values?: unknown[];
}

interface Order {
  asked: Asked;
  connections: number;
  seconds: number;
}

const recorded: Statement[] = [];
let recording = false;

// Records what the service sends, by standing between it and the driver in this process alone.
const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
pg.Client.prototype.query = function record(this: pg.Client, ...args: unknown[]): unknown {
  const [first] = args;
  if (recording) recorded.push(typeof first === 'string' ? { text: first } : { ...(first as Statement) });
  return original.apply(this, args);
} as typeof pg.Client.prototype.query;

const url = process.env.BENCH_DATABASE ?? '';
const app = await createApp({ ...benchSettings(url), poolSize: 2 });

async function statementsOf({ method, path, body, headers }: Asked): Promise<Statement[]> {
  const inject = () =>
    app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) });
  await inject();
  recorded.length = 0;
  recording = true;
  const answer = await inject();
  await new Promise((resolve) => setTimeout(resolve, 50));
  recording = false;
  if (answer.statusCode >= 300) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
  // A round over the tenants fell into the recording: once more without it.
  if (recorded.some(({ text }) => text.includes('sign_in_names'))) return statementsOf({ method, path, body, headers });
  return recorded.map(({ name, text, values }) => ({ ...(name ? { name } : {}), text, ...(values ? { values } : {}) }));
}

/** A write is repeated with an id of its own wherever the recorded one stood. */
function renewed(statements: Statement[], id: string | undefined): Statement[] {
  if (!id) return statements;
  const fresh = newId();
  return statements.map((statement) => ({
    ...statement,
    values: statement.values?.map((value) => (typeof value === 'string' ? value.replaceAll(id, fresh) : value)),
  }));
}

async function replay({ asked, connections, seconds }: Order): Promise<number> {
  const statements = await statementsOf(asked);
  const insert = statements.find(({ text }) => text.startsWith('INSERT INTO research_notes'));
  const id = insert?.values?.[1] as string | undefined;
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url, pipeline: true } as pg.ClientConfig);
      await client.connect();
      return client;
    }),
  );
  let done = 0;
  const end = performance.now() + seconds * 1_000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        await Promise.all(renewed(statements, id).map((statement) => client.query(statement)));
        done++;
      }
      await client.end();
    }),
  );
  return done / seconds;
}

process.on('message', async (order: Order) => {
  process.send?.({ rate: await replay(order) });
});
process.send?.({ ready: true });
