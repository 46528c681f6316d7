import { Keeper } from '#platform/http/keeper';

let now = 0;
let made = 0;
const keeper = (): Keeper<number> => new Keeper({ freshMs: 1_000, most: 2, now: () => now });
const make = async (): Promise<number> => ++made;

beforeEach(() => {
  [now, made] = [0, 0];
});

describe('a keeper', () => {
  it('makes a thing once while it is fresh', async () => {
    const kept = keeper();
    expect(await Promise.all([kept.get('a', make), kept.get('a', make)])).toEqual([1, 1]);
    now = 999;
    expect(await kept.get('a', make)).toBe(1);
    now = 1_000;
    expect(await kept.get('a', make)).toBe(2);
  });

  it('keeps no more than it may, the latest asked for', async () => {
    const kept = keeper();
    for (const key of ['a', 'b', 'a', 'c']) await kept.get(key, make);
    expect(await kept.get('a', make)).toBe(1);
    expect(await kept.get('b', make)).toBe(4);
  });

  it('keeps nothing that failed', async () => {
    const kept = keeper();
    await expect(kept.get('a', () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
    expect(await kept.get('a', make)).toBe(1);
  });

  it('lets go of what is older than asked', async () => {
    const kept = keeper();
    await kept.get('a/1', make);
    now = 500;
    kept.letGo('a/', 600);
    expect(await kept.get('a/1', make)).toBe(1);
    kept.letGo('b/', 0);
    expect(await kept.get('a/1', make)).toBe(1);
    kept.letGo('a/', 500);
    expect(await kept.get('a/1', make)).toBe(2);
  });
});
