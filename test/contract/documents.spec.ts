import { globSync, readFileSync } from 'node:fs';

interface Manifest {
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const LANGUAGE = read('docs/domain-language.md');

describe('documents', () => {
  it('give a reason for every dependency', () => {
    const manifest = JSON.parse(read('package.json')) as Manifest;
    const { dependencies, optionalDependencies, devDependencies } = manifest;
    const reasons = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| \S.+\| \S.*\|$/gm)].map(
      ([, name]) => name,
    );
    expect(reasons).toEqual([dependencies, optionalDependencies, devDependencies].flatMap(Object.keys));
  });

  it('number decisions without a hole', () => {
    const numbers = globSync('docs/adr/*.md').map((path) => Number(path.match(/\/(\d{4})-/)?.[1]));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index));
  });

  it('give every decision its four parts', () => {
    const broken = globSync('docs/adr/*.md').filter((path) => {
      const text = read(path);
      const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title).join(', ');
      return parts !== 'Background, Decision, Consequences' || !/^(?:Accepted|Replaced by \d{4}|Withdrawn)/m.test(text);
    });
    expect(broken).toEqual([]);
  });

  it('define in the domain language what users meet', () => {
    const undefinedWords = wordsOfTheCode().filter((line) => !LANGUAGE.includes(`\`${line.split(' ')[0]}\``));
    expect(undefinedWords).toEqual([]);
  });
});

/** What users meet in answers and messages: nouns of records, values of closed lists, codes of gate conditions. */
function wordsOfTheCode(): string[] {
  return globSync(['src/kernel/**/*.ts', 'src/stages/**/*.ts']).flatMap((path) => {
    const text = read(path);
    const nouns = captures(path, /\/([a-z-]+)\.entity\.ts$/g);
    const codes = captures(text, /code: '((?:facts|plan|act|eval)\.[a-z_]+)'/g);
    const lists = /(?:\.entity|\/roles|\/classification)\.ts$/.test(path)
      ? captures(text, /= \[([^\]]+)\] as const/g)
      : [];
    const values = lists.flatMap((list) => captures(list, /'([a-z_]+)'/g));
    return [...nouns, ...codes, ...values].map((word) => `${word} in ${path}`);
  });
}

function captures(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
