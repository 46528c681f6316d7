import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { readSettings } from '#platform/config/settings';
import { SETTINGS } from '#platform/config/settings-table';

const example = readFileSync('.env.example', 'utf8');

describe('.env.example', () => {
  it('names exactly the settings there are, in their order', () => {
    const names = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(names).toEqual(SETTINGS.map(({ name }) => name));
  });

  it('explains each of them as the program does', () => {
    const text = example.replaceAll(/\n# ?/g, ' ').replaceAll(/\s+/g, ' ');
    const missing = SETTINGS.filter(({ meaning }) => !text.includes(meaning)).map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  it('shows the values that hold without it', () => {
    const shown = parseEnv(example.replaceAll(/^#([A-Z_]+=)/gm, '$1'));
    expect(readSettings(shown, '/srv')).toEqual(readSettings({}, '/srv'));
  });
});

describe('compose.yaml', () => {
  it('sets only what is a setting', () => {
    const names = [...readFileSync('compose.yaml', 'utf8').matchAll(/^ {6}(SIKLUS_\w+|PORT|HOST|DATABASE_URL):/gm)];
    const known = SETTINGS.map(({ name }) => name);
    expect(names.map(([, name]) => name).filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});
