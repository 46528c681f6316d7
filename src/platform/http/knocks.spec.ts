import { Knocks } from '#platform/http/knocks';

describe('knocks', () => {
  it('are counted by network, and no more than so many let in', async () => {
    const door = new Knocks(2, 6_000);
    await door.count('192.0.2.1');
    await door.count('192.0.2.1');
    await expect(door.count('192.0.2.1')).rejects.toMatchObject({ kind: { status: 429 } });
    await expect(door.count('192.0.2.2')).resolves.toBeUndefined();
  });

  it('are not counted where nobody is', async () => {
    const door = new Knocks(1, 0);
    for (let i = 0; i < 3; i++) await expect(door.count('192.0.2.1')).resolves.toBeUndefined();
  });
});
