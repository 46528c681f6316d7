import { officeOpens, questionVerdicts } from '#kernel/calendar/working-question.rules';

const broken = (question: Parameters<typeof questionVerdicts>[0]): string[] =>
  questionVerdicts(question)
    .filter(({ passed }) => !passed)
    .map(({ code }) => code);
const startsAt = '2026-03-13T16:30:00+07:00';

describe('a question to the calendar', () => {
  it('asks for days from a day or for office time from a moment', () => {
    expect(broken({ from: '2026-03-12', days: 10 })).toEqual([]);
    expect(broken({ startsAt, hours: 1 })).toEqual([]);
    expect(broken({ startsAt, endsAt: '2026-03-16T08:00:00+07:00' })).toEqual([]);
  });

  it.each([
    {},
    { from: '2026-03-12' },
    { startsAt },
    { startsAt, hours: 1, endsAt: startsAt },
    { from: '2026-03-12', days: 1, startsAt, hours: 1 },
  ])('asks one thing, not %j', (question) => {
    expect(broken(question)).toEqual(['working_time.unclear']);
  });

  it('goes forward, and not for ever', () => {
    expect(broken({ startsAt, endsAt: '2026-03-12T00:00:00Z' })).toEqual(['working_time.order']);
    expect(broken({ startsAt, endsAt: '2046-03-12T00:00:00Z' })).toEqual(['working_time.order']);
    expect(officeOpens(false)).toMatchObject({ passed: false, pointer: '/hours' });
  });
});
