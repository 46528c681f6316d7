import {
  commentMachine,
  openVerdict,
  ownVerdict,
  replyVerdict,
  versionVerdict,
} from '#stages/2-planning/comment/comment.rules';

describe('a comment', () => {
  it('can be dealt with and opened again', () => {
    expect(commentMachine.allowedFrom('open')).toEqual(['resolved']);
    expect(commentMachine.allowedFrom('resolved')).toEqual(['open']);
    expect([openVerdict('open').passed, openVerdict('resolved').passed]).toEqual([true, false]);
  });

  it('answers only a comment on the same piece', () => {
    expect(replyVerdict('a', { contentPlanId: 'a', replyToId: null }).passed).toBe(true);
    expect(replyVerdict('a', { contentPlanId: 'b', replyToId: null }).passed).toBe(false);
    expect(replyVerdict('a', { contentPlanId: 'a', replyToId: 'x' }).passed).toBe(false);
    expect(replyVerdict('a', undefined).passed).toBe(false);
  });

  it('speaks of a version that is there', () => {
    expect([versionVerdict(9, 9).passed, versionVerdict(10, 9).passed]).toEqual([true, false]);
  });

  it('belongs to its author', () => {
    expect([ownVerdict('a', 'a').passed, ownVerdict('a', 'b').passed]).toEqual([true, false]);
  });
});
