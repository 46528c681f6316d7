import {
  finalIsOfficial,
  replyMachine,
  riskiest,
  sentWhere,
} from '#stages/3-implementation/case-reply/case-reply.rules';

describe('a reply to a case', () => {
  it('is as risky as the riskier of case and template', () => {
    expect([riskiest(['low', 'high']), riskiest(['medium', null]), riskiest([])]).toEqual(['high', 'medium', 'low']);
  });

  it('goes by a channel to those who are known, and only to them', () => {
    expect([sentWhere(true, 'c'), sentWhere(true, null), sentWhere(false, 'c'), sentWhere(false, null)]).toMatchObject(
      [true, false, false, true].map((passed) => ({ passed })),
    );
  });

  it('answers a case only in the agency’s name', () => {
    expect([finalIsOfficial(true, false).passed, finalIsOfficial(true, undefined).passed]).toEqual([false, true]);
  });

  it('is not taken back once it was sent', () => {
    expect(replyMachine.isFinal('sent')).toBe(true);
  });
});
