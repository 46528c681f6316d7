import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { Database } from '#platform/database/database';

const CHANNEL = 'siklus_chain';
/** So long a word to oneself may take; behind a pooler of transactions it never comes. */
const PROOF_MS = 3_000;
const AGAIN_MS = 30_000;

/** One connection that listens to the other processes. What it says to itself at the start proves that it hears. */
export class Ear {
  private readonly logger = new Logger('Ear');
  private client: pg.Client | undefined;
  private again: NodeJS.Timeout | undefined;
  private proof: { word: string; found: () => void } | undefined;
  private wanted = false;

  /** Whether what is said is heard at the moment. */
  hears = false;

  constructor(
    private readonly url: string,
    private readonly database: Database,
    private readonly told: { heard: (text: string) => void; changed: () => void },
  ) {}

  say(text: string): Promise<void> {
    return this.database.say(CHANNEL, text);
  }

  async open(): Promise<void> {
    if (this.wanted) return;
    this.wanted = true;
    await this.connect();
  }

  async close(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.again);
    await this.drop();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'siklus listening',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'the connection ended'));
    client.on('notification', ({ payload = '' }) => this.take(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      await this.prove();
      this.hears = this.client === client;
      this.told.changed();
    } catch (error) {
      this.lost(client, error instanceof Error ? error.message : String(error));
    }
  }

  private async prove(): Promise<void> {
    const word = `- ${randomUUID()}`;
    const waiting = new Promise<void>((found, missed) => {
      const late = (): void => missed(new Error('nothing is heard through this connection, as behind a pooler'));
      const timer = setTimeout(late, PROOF_MS).unref();
      this.proof = { word, found: () => found(clearTimeout(timer)) };
    });
    await Promise.all([waiting, this.say(word)]);
  }

  private take(text: string): void {
    if (text === this.proof?.word) this.proof.found();
    else this.told.heard(text);
  }

  /** Until it hears again, others look for themselves. */
  private lost(client: pg.Client, why: string): void {
    if (this.client !== client) return;
    void this.drop();
    if (!this.wanted) return;
    this.told.changed();
    this.logger.warn(`Other processes are not heard at the moment (${why}); looking instead.`);
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.connect(), AGAIN_MS).unref();
  }

  private async drop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    this.hears = false;
    await client?.end().catch(() => undefined);
  }
}
