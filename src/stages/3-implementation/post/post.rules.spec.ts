import {
  fieldsOfMove,
  isOut,
  needsReason,
  originVerdicts,
  type PlanOfPost,
  planCleared,
  postMachine,
  timeVerdicts,
} from '#stages/3-implementation/post/post.rules';

const plan: PlanOfPost = { id: 'p', campaignId: 'c', state: 'approved', plannedAt: null };
const broken = (verdicts: { code: string; passed: boolean }[]) =>
  verdicts.flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('a post', () => {
  it('has a plan or a reason, never both and never neither', () => {
    expect(broken(originVerdicts({ contentPlanId: 'p', campaignId: 'c' }, plan))).toEqual([]);
    expect(broken(originVerdicts({ unplannedReason: 'Banjir mendadak' }, undefined))).toEqual([]);
    expect(broken(originVerdicts({}, undefined))).toEqual(['post.plan_or_reason']);
    expect(broken(originVerdicts({ contentPlanId: 'p', campaignId: 'c', unplannedReason: 'x' }, plan))).toEqual([
      'post.plan_or_reason',
    ]);
  });

  it('belongs to the campaign of its plan', () => {
    expect(broken(originVerdicts({ contentPlanId: 'p', campaignId: 'C' }, plan))).toEqual([]);
    expect(broken(originVerdicts({ contentPlanId: 'p', campaignId: 'd' }, plan))).toEqual(['post.other_campaign']);
    expect(broken(originVerdicts({ contentPlanId: 'p', campaignId: null }, plan))).toEqual(['post.other_campaign']);
    expect(broken(originVerdicts({ contentPlanId: 'q' }, undefined))).toEqual(['reference.unknown']);
  });

  it('is scheduled only for a piece that passed clearance', () => {
    const states = ['idea', 'editing', 'clearance', 'approved', 'scheduled', 'published', 'taken_down'];
    const cleared = states.filter((state) => planCleared('scheduled', { ...plan, state }).passed);
    expect(cleared).toEqual(['approved', 'scheduled', 'published']);
  });

  it('needs a slot until it is out, and its time once it is', () => {
    expect(broken(timeVerdicts('scheduled', {}))).toEqual(['post.no_slot']);
    expect(broken(timeVerdicts('scheduled', { scheduledAt: 'a', publishedAt: 'b' }))).toEqual(['post.published_at']);
    expect(broken(timeVerdicts('published', { scheduledAt: 'a', publishedAt: null }))).toEqual(['post.published_at']);
  });

  it('refuses what a move does not take', () => {
    const fields = (to: 'published' | 'corrected' | 'failed') =>
      fieldsOfMove(to, { to, caption: 'Ralat', url: 'https://x.com/p/1', paid: null }).flatMap(({ passed, pointer }) =>
        passed ? [] : [pointer],
      );
    expect([fields('published'), fields('corrected'), fields('failed')]).toEqual([
      ['/caption'],
      ['/url'],
      ['/url', '/caption'],
    ]);
  });

  it('explains every move but going out and trying again', () => {
    expect(postMachine.states.filter(needsReason)).toEqual(['failed', 'corrected', 'taken_down', 'cancelled']);
    expect(postMachine.states.filter(isOut)).toEqual(['published', 'corrected', 'taken_down']);
  });
});
