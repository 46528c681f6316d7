import { Readable } from 'node:stream';
import type { Actor } from '#platform/context/actor';
import { eventText } from '#platform/http/event-stream';
import type { Part } from '#views/events/chain-reader';
import type { LiveEvent } from '#views/events/events.dto';
import { concernsAccess, type Happened, isWished, mayHear, type Wish } from '#views/events/events.rules';

/** What a stream asks of those who know. */
export interface Sources {
  read(position: number): Promise<Part>;
  /** Who the person is now; null when they are signed out, disabled, or their token is good no longer. */
  admit(): Promise<Actor | null>;
  failed(error: unknown): void;
}

export interface Begin {
  actor: Actor;
  position: number;
  wish: Wish;
  beatMs: number;
  /** When what the person presented is good no longer (milliseconds). */
  until?: number;
}

/** What a browser waits before it connects again. */
const RETRY_MS = 2_000;

/**
 * One person's stream. It reads only while its reader takes what it has: a slow one costs a buffer, not the database, and
 * begins again where it stands.
 */
export class LiveStream extends Readable {
  private actor: Actor;
  private position: number;
  private readonly wish: Wish;
  private readonly timers: NodeJS.Timeout[];
  private wanted = false;
  private news = true;
  private working = false;
  private over = false;

  constructor(
    { actor, position, wish, beatMs, until }: Begin,
    private readonly sources: Sources,
  ) {
    super({ highWaterMark: 64 * 1_024 });
    this.actor = actor;
    this.position = position;
    this.wish = wish;
    this.timers = [setInterval(() => void this.beat(), beatMs).unref()];
    if (until !== undefined) this.timers.push(setTimeout(() => this.end(), until - Date.now()).unref());
    // The place stands at the beginning already: whoever is cut before the first event misses nothing either.
    this.push(`retry: ${RETRY_MS}\nid: ${position}\n\n`);
  }

  /** There may be something new. */
  wake(): void {
    this.news = true;
    void this.work();
  }

  /** Ends it in good order; the client comes again and continues. */
  end(): void {
    if (this.over) return;
    this.stop();
    this.push(null);
  }

  override _read(): void {
    this.wanted = true;
    void this.work();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.stop();
    done(error);
  }

  private stop(): void {
    this.over = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      while (this.wanted && this.news && !this.over) {
        this.news = false;
        const part = await this.sources.read(this.position);
        if (part.more) this.news = true;
        await this.pass(part);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.working = false;
    }
  }

  /** Who the person is, is asked again at each event that may have changed it: what comes behind it is for the new one. */
  private async pass({ events, position }: Part): Promise<void> {
    let text = '';
    let gone = false;
    for (const happened of events) {
      if (concernsAccess(happened, this.actor)) gone = !(await this.isStillThere());
      if (gone) break;
      if (isWished(this.wish, happened) && mayHear(this.actor, happened)) text += textOf(happened);
    }
    this.position = position;
    if (this.over) return;
    if (text !== '') this.wanted = this.push(text);
    if (gone) this.end();
  }

  /** Keeps the connection open through whatever stands between, and ends it when the person's access has ended. */
  private async beat(): Promise<void> {
    try {
      if (!(await this.isStillThere())) this.end();
      else if (this.wanted && !this.over) this.wanted = this.push(': still here\n\n');
    } catch (error) {
      this.fail(error);
    }
  }

  private async isStillThere(): Promise<boolean> {
    const actor = await this.sources.admit();
    if (actor) this.actor = actor;
    return actor !== null;
  }

  /** Nothing is lost by it: the client continues where it was cut. */
  private fail(error: unknown): void {
    this.sources.failed(error);
    this.end();
  }
}

function textOf({ seq, at, action, resource, recordId, campaignId }: Happened): string {
  return eventText(seq, { type: action, resource, id: recordId, campaignId, occurredAt: at } satisfies LiveEvent);
}
