import { notAfterToday, notInFuture } from '#kernel/calendar/past.rules';

const now = new Date('2026-03-12T20:00:00Z');

describe('what has happened', () => {
  it('is not in the future', () => {
    expect(notInFuture('/at', '2026-03-12T19:59:59Z', now).passed).toBe(true);
    expect(notInFuture('/at', '2026-03-12T20:05:00Z', now)).toMatchObject({ passed: false, pointer: '/at' });
  });

  it('reads the offset of an instant', () => {
    expect(notInFuture('/at', '2026-03-13T03:00:00+07:00', now).passed).toBe(true);
    expect(notInFuture('/at', '2026-03-12T20:30:00-01:00', now).passed).toBe(false);
  });

  it('forgives a clock that runs a minute ahead', () => {
    expect(notInFuture('/at', '2026-03-12T20:00:59Z', now).passed).toBe(true);
  });

  it('knows today where the agency is', () => {
    expect(notAfterToday('/on', '2026-03-13', 'Asia/Jakarta', now).passed).toBe(true);
    expect(notAfterToday('/on', '2026-03-13', 'UTC', now).passed).toBe(false);
    expect(notAfterToday('/on', '2026-03-14', 'Asia/Jayapura', now).passed).toBe(false);
  });

  it('says nothing of what is not given', () => {
    expect(notInFuture('/at', null, now).passed).toBe(true);
    expect(notAfterToday('/on', undefined, 'UTC', now).passed).toBe(true);
  });
});
