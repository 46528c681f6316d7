import { lawful, mayGoOutUnapproved, reviewDueAt } from '#stages/2-planning/approval/emergency.rules';
import { CONTENT_STATES } from '#stages/2-planning/content-plan/content-plan.entity';

const verdict = (code: string) => ({ code, passed: false, message: { en: '', id: '' } });

describe('an emergency', () => {
  it('lifts form and comfort and never the law', () => {
    const codes = ['not_exempt', 'made_from_open', 'personal_data_checked', 'consent', 'alt_text', 'data_source'];
    const kept = lawful(codes.map((code) => verdict(`clearance.${code}`))).map(({ code }) => code);
    expect(kept).toEqual([
      'clearance.not_exempt',
      'clearance.made_from_open',
      'clearance.personal_data_checked',
      'clearance.consent',
    ]);
  });

  it('is for what nobody has approved yet', () => {
    expect(CONTENT_STATES.filter((state) => !mayGoOutUnapproved(state))).toEqual([
      'approved',
      'scheduled',
      'published',
      'corrected',
      'taken_down',
      'archived',
      'cancelled',
    ]);
  });

  it('is reviewed within so many hours', () => {
    expect(reviewDueAt(new Date('2026-03-13T15:20:00Z'), 24)).toBe('2026-03-14T15:20:00.000Z');
  });
});
