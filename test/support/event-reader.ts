import type { Client } from '#test/support/client';

export interface Heard {
  id: number;
  data: { type: string; resource: string; id: string; campaignId: string | null; occurredAt: string };
}

/** Follows a stream of server-sent events over a connection of its own, as a browser would. */
export class EventReader {
  readonly heard: Heard[] = [];
  /** What the browser would send as Last-Event-ID. */
  last = '';
  readonly status: number;
  readonly headers: Headers;
  readonly ended: Promise<void>;

  private readonly cutting: AbortController;

  private constructor(response: Response, cutting: AbortController) {
    this.status = response.status;
    this.headers = response.headers;
    this.cutting = cutting;
    this.ended = this.follow(response).catch(() => undefined);
  }

  static async open(by: Client, query = '', lastEventId = ''): Promise<EventReader> {
    const cutting = new AbortController();
    const headers = {
      authorization: `Bearer ${by.token}`,
      accept: 'text/event-stream',
      ...(lastEventId ? { 'last-event-id': lastEventId } : {}),
    };
    const response = await fetch(`${by.url}/api/v1/events${query}`, { headers, signal: cutting.signal });
    const reader = new EventReader(response, cutting);
    if (response.ok) await reader.until(() => reader.last !== '');
    return reader;
  }

  get ids(): string[] {
    return this.heard.map(({ data }) => data.id);
  }

  async cut(): Promise<void> {
    this.cutting.abort();
    await this.ended;
  }

  /** Waits until something holds of what was heard; fails a test that waits in vain. */
  async until(holds: () => boolean, ms = 5_000): Promise<void> {
    for (const end = Date.now() + ms; !holds(); await new Promise((resolve) => setTimeout(resolve, 10))) {
      if (Date.now() > end) throw new Error(`Not heard in ${ms} ms; so far: ${JSON.stringify(this.heard)}`);
    }
  }

  private async follow(response: Response): Promise<void> {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    this.last = field('id') ?? this.last;
    const data = field('data');
    if (data !== undefined) this.heard.push({ id: Number(this.last), data: JSON.parse(data) });
  }
}
