import { asOpenAsNeeds } from '#stages/1-fact-finding/research-note/research-note.rules';

describe('the classification of a cited note', () => {
  const open = { id: '1', title: 'Warga perlu tahu', level: 0 };
  const confidential = { id: '2', title: 'Kader perlu data pasien', level: 2 };

  it('may rise as far as the needs have risen', () => {
    expect(asOpenAsNeeds(2, [confidential]).passed).toBe(true);
    expect(asOpenAsNeeds(3, []).passed).toBe(true);
  });

  it('names the needs that would betray it', () => {
    const { passed, message } = asOpenAsNeeds(2, [open, confidential]);
    expect(passed).toBe(false);
    expect(message.en).toContain('confidential first: Warga perlu tahu.');
  });
});
