import {
  changesGoal,
  goalChecks,
  goalMachine,
  notesAsOpenAsGoal,
  readsAsActivity,
} from '#stages/2-planning/goal/goal.rules';

const content = { statement: 'Menurunkan DBD', setBy: 'Kepala Dinas', legalBasisIds: ['a', 'b'], researchNoteIds: [] };

describe('a goal', () => {
  it('is a draft until it is approved', () => {
    expect(goalMachine.initial).toBe('draft');
    expect(goalMachine.allowedFrom('draft')).toEqual(['approved']);
  });

  it('becomes a draft again when it changes', () => {
    expect(goalMachine.allowedFrom('approved')).toEqual(['draft']);
  });

  it.each([
    'Mengadakan sosialisasi DBD di 30 kecamatan',
    'Melaksanakan kampanye 3M',
    'Untuk menyebarluaskan informasi stunting',
    'To hold twelve webinars',
    'Run a campaign on dengue',
    'organise briefings',
    'Sosialisasi pencegahan karhutla',
  ])('is no activity: %s', (statement) => {
    expect(readsAsActivity(statement)).toBe(true);
  });

  it.each([
    'Menurunkan kejadian demam berdarah di Kota Bandung',
    'To reduce dengue cases below the outbreak threshold',
    'Warga melaksanakan 3M setiap Jumat',
    'Postur gizi balita membaik',
    'Dokumen warga aman dari banjir',
    'Holding the incidence below 20 per 100,000',
  ])('is an effect: %s', (statement) => {
    expect(readsAsActivity(statement)).toBe(false);
  });

  it('tells by its words what it still lacks', () => {
    const passed = goalChecks({ ...content, legalBasisIds: [] }).map((check) => [check.code, check.passed]);
    expect(Object.fromEntries(passed)).toEqual({
      'goal.states_effect': true,
      'goal.cites_research_note': false,
      'goal.cites_legal_basis': false,
    });
  });

  it('changes with its words and its grounds alone', () => {
    expect(changesGoal(content, { statement: 'Menurunkan DBD', legalBasisIds: ['b', 'a'] })).toBe(false);
    expect(changesGoal(content, { researchNoteIds: ['c'] })).toBe(true);
    expect(changesGoal(content, { setBy: 'Wali Kota' })).toBe(true);
  });

  it('names no note that is stricter than its campaign', () => {
    expect([notesAsOpenAsGoal(0, 0).passed, notesAsOpenAsGoal(2, 1).passed]).toEqual([true, false]);
  });
});
