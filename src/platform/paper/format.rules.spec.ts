import { cellText, dayText, labelText, numberText } from '#platform/paper/format.rules';

describe('a number on paper', () => {
  it('is written as its language writes it', () => {
    expect(numberText('1234567.5', 'id')).toBe('1.234.567,5');
    expect(numberText('1234567.5', 'en')).toBe('1,234,567.5');
    expect(numberText('-0.001', 'id', 2)).toBe('0,00');
  });

  it('is rounded half up and keeps every digit otherwise', () => {
    expect(numberText('2.345', 'id', 2)).toBe('2,35');
    expect(numberText('0.123456789012345678901', 'en')).toBe('0.123456789012345678901');
  });

  it('is a dash where it is not known, never zero', () => {
    expect([numberText(null, 'id'), labelText(null, 'id'), dayText(null, 'en')]).toEqual(['–', '–', '–']);
  });

  it('is short on a chart', () => {
    expect([labelText('1412.256', 'id'), labelText('7.50', 'id'), labelText('n/a', 'id')]).toEqual([
      '1.412,26',
      '7,5',
      'n/a',
    ]);
  });
});

describe('a cell on paper', () => {
  it('is told by the kind of its column', () => {
    expect(cellText('2026-03-17', { title: 'Tanggal', kind: 'date' }, 'id')).toBe('17 Maret 2026');
    expect(cellText('2026-03-17', { title: 'Day', kind: 'date' }, 'en')).toBe('17 March 2026');
    expect(cellText('besok', { title: 'Tanggal', kind: 'date' }, 'id')).toBe('besok');
    expect(cellText('12', { title: 'Kode', kind: 'text' }, 'id')).toBe('12');
  });
});
