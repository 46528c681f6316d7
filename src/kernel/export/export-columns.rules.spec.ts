import { cellOf, columnsOf, localClock } from '#kernel/export/export-columns.rules';

const properties = {
  title: { type: 'string' },
  receivedAt: { type: ['string', 'null'], format: 'date-time' },
  dueOn: { type: 'string', format: 'date' },
  value: { type: 'string', pattern: '^-?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?$' },
  version: { type: 'integer' },
  open: { type: 'boolean' },
};

describe('columns of an export', () => {
  it('are typed by what is documented, instants twice', () => {
    expect(columnsOf(properties, []).map(({ header, kind }) => `${header}: ${kind}`)).toEqual([
      'title: text',
      'receivedAt: instant',
      'receivedAtLocal: local',
      'dueOn: day',
      'value: number',
      'version: number',
      'open: flag',
    ]);
  });

  it('are the named ones in their order', () => {
    expect(columnsOf(properties, ['version', 'title']).map(({ header }) => header)).toEqual(['version', 'title']);
  });
});

describe('a cell of an export', () => {
  const local = localClock('Asia/Jakarta');
  const cell = (value: unknown, kind: 'text' | 'local' = 'text') =>
    cellOf({ x: value }, { header: 'x', property: 'x', kind }, local);

  it('tells an instant on the clock of the agency', () => {
    expect(cell('2026-03-12T18:30:05Z', 'local')).toBe('2026-03-13 01:30:05');
  });

  it('separates texts and writes what has parts as JSON', () => {
    expect([cell(['a', 'b']), cell({ b: 1 }), cell([{ b: 1 }]), cell(null), cell(false)]).toEqual([
      'a; b',
      '{"b":1}',
      '[{"b":1}]',
      null,
      false,
    ]);
  });
});
