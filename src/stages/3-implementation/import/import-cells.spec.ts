import { decode, encodingOf } from '#stages/3-implementation/import/decode.rules';
import { readMoment } from '#stages/3-implementation/import/moment.rules';
import { readNumber } from '#stages/3-implementation/import/number.rules';
import { contentId } from '#stages/3-implementation/import/row-checks.rules';
import { type Line, readCsv } from '#stages/3-implementation/import/table.rules';

const lines = (text: string): Line[] => readCsv(text) ?? [];

describe('a date', () => {
  const form = { order: 'month_first', exportedOn: '2026-03-01' } as const;
  it.each([
    ['07/14/2026 10:22', '2026-07-14', '10:22:00'],
    ['07/14/2026 1:05 PM', '2026-07-14', '13:05:00'],
    ['2026-06-13T00:00:00', '2026-06-13', '00:00:00'],
    ['Tue, Jul 14, 2026', '2026-07-14', null],
    ['3 Jan 2026', '2026-01-03', null],
    ['17 Agustus 2025', '2025-08-17', null],
    ['Mei 3', '2025-05-03', null],
    ['August 31', '2025-08-31', null],
    ['29 Februari', '2024-02-29', null],
    ['3 Jan 2026 10.22 WIB', '2026-01-03', '10:22:00'],
  ])('is read from %s', (text, date, time) => {
    expect(readMoment(text, form)).toMatchObject({ date, time });
  });

  it.each(['14/07/2026', '2026-02-30', '31 Foo 2026', 'kemarin', '07/14/26', '07/14/2026 25:00', ''])(
    'is not read from %s',
    (text) => {
      expect(readMoment(text, form)).toBeNull();
    },
  );

  it('may begin with its day, and say its offset', () => {
    expect(readMoment('14/07/2026', { ...form, order: 'day_first' })?.date).toBe('2026-07-14');
    expect(readMoment('2026-06-13T10:00:00+0900', form)?.offset).toBe('+09:00');
  });
});

describe('a number', () => {
  const value = (text: string, mark: 'point' | 'comma' = 'point', fraction = false) =>
    readNumber(text, { mark, fraction });
  it.each([
    ['1.2K', '1200'],
    ['1,204', '1204'],
    ['3M', '3000000'],
    ['-2', '-2'],
    [' 12 ', '12'],
  ])('is read from %s', (text, expected) => {
    expect(value(text)).toEqual({ value: expected });
  });

  it('may be written as in Indonesia', () => {
    expect([value('1.204', 'comma'), value('1,2 rb', 'comma'), value('1,5', 'comma', true)]).toEqual([
      { value: '1204' },
      { value: '1200' },
      { value: '1.5' },
    ]);
  });

  it('is unknown where nothing stands, and never zero', () => {
    expect(['', '-', '--', 'NULL', 'N/A'].map((text) => value(text))).toEqual(Array(5).fill({ value: null }));
    expect(value('0')).toEqual({ value: '0' });
  });

  it('is refused where it could be another', () => {
    expect([value('1.204'), value('1,20'), value('1.2.3'), value('12 x'), value('1e9')]).toEqual([
      { wrong: 'not_whole' },
      ...Array(4).fill({ wrong: 'form' }),
    ]);
  });

  it('may be a span of time where seconds are kept', () => {
    expect([value('1:02:03', 'point', true), value('4:05', 'point', true), value('4:05')]).toEqual([
      { value: '3723' },
      { value: '245' },
      { wrong: 'form' },
    ]);
  });
});

describe('the letters of a file', () => {
  it.each([
    ['utf-8', Buffer.from('Tayangan,Jangkauan é')],
    ['utf-8', Buffer.from('\uFEFFTayangan')],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('"Tayangan"', 'utf16le')])],
    ['utf-16le', Buffer.from('"Date","Primary"', 'utf16le')],
    ['windows-1252', Buffer.from('Penayangan \xe9', 'latin1')],
  ])('are %s', (encoding, bytes) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(decode(bytes, encoding as 'utf-8')).not.toMatch(/^\uFEFF/);
  });

  it('are none in a program or a picture', () => {
    expect(decode(Buffer.from([0, 1, 2, 3, 4]), 'windows-1252')).toBeNull();
    expect(decode(Buffer.from([0xff]), 'utf-8')).toBeNull();
  });
});

describe('a table', () => {
  it('may be separated by any of three signs', () => {
    expect([lines('a;b\n"1,5;x";2'), lines('a\tb\n1\t2'), lines('sep=|\na|b')]).toEqual([
      [
        ['a', 'b'],
        ['1,5;x', '2'],
      ],
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      [[], ['a', 'b']],
    ]);
  });
});

describe('a row without an id', () => {
  it('is known by what it says, and when', () => {
    const fields = { receivedAt: '2026-01-03T03:22:00.000Z', text: 'Fogging belum datang.' };
    expect(contentId(fields)).toMatch(/^row-[0-9a-f]{32}$/);
    expect(contentId(fields)).toBe(contentId({ ...fields }));
    expect(contentId(fields)).not.toBe(contentId({ ...fields, text: 'Sudah datang.' }));
  });
});
