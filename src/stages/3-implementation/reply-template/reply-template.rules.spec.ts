import { bracesClosed, render, variablesOf } from '#stages/3-implementation/reply-template/reply-template.rules';

describe('a reply template', () => {
  it('knows its variables, each once', () => {
    expect(variablesOf('{{unit}} dan {{ caseTopic }}, lalu {{unit}}')).toEqual(['unit', 'caseTopic']);
  });

  it('fills what is known and names what is not', () => {
    expect(render('{{unit}} datang {{day}}.', { unit: 'Puskesmas Dago', day: null })).toEqual({
      text: 'Puskesmas Dago datang {{day}}.',
      missing: ['day'],
    });
    expect(render('{{unit}}', { unit: '$& {{day}}' })).toEqual({ text: '$& {{day}}', missing: [] });
    expect(render('{{constructor}}', {}).missing).toEqual(['constructor']);
  });

  it.each([
    ['Terima kasih.', true],
    ['{{unit}}', true],
    ['{{unit', false],
    ['{{nama warga}}', false],
    ['unit}}', false],
  ])('%s: %s', (text, passed) => {
    expect(bracesClosed(text).passed).toBe(passed);
  });
});
