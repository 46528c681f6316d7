import { notBeforeMessage } from '#stages/3-implementation/feedback-reply/feedback-reply.rules';

describe('a reply', () => {
  it('comes with or after its message, in whichever zone', () => {
    expect(notBeforeMessage('2026-03-14T10:20:00+07:00', '2026-03-14T03:20:00Z').passed).toBe(true);
    expect(notBeforeMessage('2026-03-14T10:20:00+08:00', '2026-03-14T03:20:00Z')).toMatchObject({
      passed: false,
      pointer: '/at',
    });
  });
});
