import { type Claimed, neededFor, noSubstitution, sameUnit } from '#stages/4-evaluation/evaluation-record/proof.rules';

const behaviour: Claimed = { outcomeKind: 'behaviour', requiredLevel: 'behaved', unit: 'persen' };
const knowledge: Claimed = { outcomeKind: 'knowledge', requiredLevel: 'learned', unit: 'persen' };

describe('no substitution', () => {
  it('refuses reach as proof of behaviour and names what would do', () => {
    const verdict = noSubstitution('received', behaviour);
    expect(verdict).toMatchObject({ passed: false, pointer: '/criterion', code: 'evaluation_record.substitution' });
    expect(verdict.message.en).toContain('behaved, repeated_behaviour, problem_solved, social_change');
    expect(verdict.message.en).toContain('an observation, a count or service records of what people do');
    expect(verdict.message.id).toContain('pengamatan');
  });

  it('lets the same criterion or a higher one prove', () => {
    expect(noSubstitution('learned', knowledge).passed).toBe(true);
    expect(noSubstitution('behaved', knowledge).passed).toBe(true);
    expect(noSubstitution('attended', knowledge).passed).toBe(false);
    expect(noSubstitution('changed_attitude', behaviour).passed).toBe(false);
  });

  it('asks for more where the objective asks for more, never for less', () => {
    expect(neededFor({ ...knowledge, requiredLevel: 'behaved' })).toBe('behaved');
    expect(neededFor({ ...behaviour, requiredLevel: 'learned' })).toBe('behaved');
    expect(neededFor({ outcomeKind: 'predisposition', requiredLevel: 'learned', unit: '' })).toBe('changed_opinion');
  });

  it('measures our own output where the objective is only process', () => {
    const process: Claimed = { outcomeKind: 'process', requiredLevel: 'messages_placed', unit: 'unggahan' };
    expect(noSubstitution('messages_placed', process).passed).toBe(true);
    expect(noSubstitution('messages_sent', process).passed).toBe(false);
  });
});

describe('the unit of a result', () => {
  it('is the unit of its objective', () => {
    expect(sameUnit('Persen ', behaviour).passed).toBe(true);
    expect(sameUnit(null, behaviour).passed).toBe(true);
    expect(sameUnit('orang', behaviour)).toMatchObject({ passed: false, pointer: '/unit' });
  });
});
