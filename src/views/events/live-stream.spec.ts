import type { Actor } from '#platform/context/actor';
import type { Part } from '#views/events/chain-reader';
import type { Happened } from '#views/events/events.rules';
import { type Begin, LiveStream, type Sources } from '#views/events/live-stream';

const actor = { userId: 'me', sessionId: 'session', role: 'head', clearance: 0, scopes: null } as unknown as Actor;
const NOTHING: Part = { events: [], position: 0, more: false };

const happened = (seq: number, values: Partial<Happened> = {}): Happened => ({
  seq,
  at: '2026-03-12T02:00:00.000Z',
  action: 'post.created',
  resource: 'post',
  recordId: `post-${seq}`,
  campaignId: null,
  level: 0,
  permission: null,
  ...values,
});

function stream(sources: Partial<Sources>, begin: Partial<Begin> = {}): LiveStream {
  const nobodyFails = (error: unknown) => {
    throw error;
  };
  const all: Sources = { read: async () => NOTHING, admit: async () => actor, failed: nobodyFails, ...sources };
  return new LiveStream({ actor, position: 0, wish: {}, beatMs: 60_000, ...begin }, all);
}

async function textOf(live: LiveStream): Promise<string> {
  let text = '';
  for await (const chunk of live) text += String(chunk);
  return text;
}

const ids = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

// The audit is read by heads: what is nobody's collection is theirs to hear.
await import('#kernel/access/permissions');

describe('LiveStream', () => {
  it('ends when what was presented is good no longer', async () => {
    const text = await textOf(stream({}, { until: Date.now() + 20, position: 7 }));
    expect([text.startsWith('retry: 2000\nid: 7\n\n'), ids(text)]).toEqual([true, [7]]);
  });

  it('tells what came before its person was signed out and nothing after', async () => {
    const events = [happened(1), happened(2, { recordId: 'session', resource: 'session' }), happened(3)];
    const live = stream({ read: async () => ({ events, position: 3, more: false }), admit: async () => null });
    expect(ids(await textOf(live))).toEqual([0, 1]);
  });

  it('goes on part by part until there is no more', async () => {
    const read = async (position: number): Promise<Part> =>
      position < 3 ? { events: [happened(position + 1)], position: position + 1, more: true } : NOTHING;
    const live = stream({ read }, { until: Date.now() + 60 });
    expect(ids(await textOf(live))).toEqual([0, 1, 2, 3]);
  });

  it('reads nothing while its reader takes nothing', async () => {
    let reads = 0;
    const events = [happened(1, { recordId: 'x'.repeat(100_000) })];
    const live = stream({
      read: async () => {
        reads += 1;
        return { events, position: reads, more: true };
      },
    });
    live.on('readable', () => undefined);
    for (let i = 0; i < 20; i++) {
      live.wake();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(reads).toBe(1);
    live.destroy();
  });

  it('says at each beat that it is still there, and nothing else', async () => {
    const text = await textOf(stream({}, { beatMs: 10, until: Date.now() + 100 }));
    expect([text.includes(': still here\n\n'), ids(text)]).toEqual([true, [0]]);
  });

  it('ends at a beat when the person is gone, and when reading fails', async () => {
    const failed: unknown[] = [];
    expect(ids(await textOf(stream({ admit: async () => null }, { beatMs: 10 })))).toEqual([0]);
    const broken = stream({
      read: () => Promise.reject(new Error('gone')),
      failed: (error) => failed.push(error),
    });
    expect([ids(await textOf(broken)), failed.length]).toEqual([[0], 1]);
  });
});
