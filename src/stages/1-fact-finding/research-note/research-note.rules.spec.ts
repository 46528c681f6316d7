import {
  asOpenAsNeeds,
  asOpenAsNote,
  periodInOrder,
  speaksOfAPeriod,
} from '#stages/1-fact-finding/research-note/research-note.rules';

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

describe('the period of a note', () => {
  const note = { kind: 'monitoring', technique: 'observation', periodFrom: null, periodTo: null };

  it.each([
    [{ technique: 'survey' }, false],
    [{ technique: 'media_scan', periodFrom: '2026-02-01' }, false],
    [{ kind: 'regulation', technique: 'literature_study' }, false],
    [{ kind: 'situation', periodFrom: '2026-02-01', periodTo: '2026-02-01' }, true],
    [{}, true],
  ])('of %j is told well enough: %s', (told, passed) => {
    expect(speaksOfAPeriod({ ...note, ...told }).passed).toBe(passed);
  });

  it('has both ends in order, or none', () => {
    const days: Array<[string | null, string | null]> = [
      ['2026-02-02', '2026-02-01'],
      [null, '2026-02-01'],
      ['2026-02-01', '2026-02-01'],
      [null, null],
    ];
    expect(days.map(([periodFrom, periodTo]) => periodInOrder({ periodFrom, periodTo }).passed)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('the attachments of a note', () => {
  it('are at most as strict as the note', () => {
    expect(asOpenAsNote(1, [{ fileName: 'daftar.pdf', level: 1 }]).passed).toBe(true);
    expect(asOpenAsNote(1, [{ fileName: 'rekaman.mp3', level: 2 }]).message.en).toContain('rekaman.mp3');
  });
});
