import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const ONE = '1-fact-finding';
const TWO = '2-planning';

/** Each import must be refused by this rule (or by none, where it is empty): a law that cannot catch is no law. */
const imports: [from: string, imports: string, rule: string][] = [
  ['platform/a', '#kernel/noun', 'platform-imports-only-what-comes-before'],
  ['platform/b', '#app/settings', 'platform-imports-only-what-comes-before'],
  ['kernel/a', `#stages/${ONE}/note/note.service`, 'kernel-imports-only-what-comes-before'],
  [
    `stages/${ONE}/note/early.service`,
    `#stages/${TWO}/goal/goal.service`,
    'fact-finding-imports-only-what-comes-before',
  ],
  [`stages/${TWO}/goal/early.service`, '#views/trace', 'planning-imports-only-what-comes-before'],
  ['views/a', '#app/settings', 'views-imports-only-what-comes-before'],
  [`stages/${TWO}/goal/prying.service`, `#stages/${ONE}/note/note.rules`, 'stages-share-only-entity-service-module'],
  [`stages/${TWO}/goal/borrowing.dto`, `#stages/${ONE}/note/note.dto`, 'stages-share-only-entity-service-module'],
  ['views/b', `#stages/${ONE}/note/note.rules`, 'views-and-app-see-only-entity-service-module'],
  [`stages/${TWO}/goal/c.service`, `#stages/${TWO}/goal/goal.controller`, 'no-controller-imported'],
  ['kernel/b', 'pg', 'database-only-through-ctx'],
  ['kernel/circle', '#kernel/way-back', 'no-circle'],
  ['kernel/c', '#kernel/folder/index', 'no-barrel'],
  ['kernel/d', '#kernel/nowhere', 'resolves'],
  ['kernel/e', 'only-for-tests', 'no-dev-dependency'],
  ['kernel/f', 'undeclared', 'no-undeclared-dependency'],
  ['kernel/g', '#kernel/noun.spec', 'product-does-not-import-tests'],
  ['platform/c', '#app/elsewhere/thing', 'every-file-has-a-layer'],
  ['main', '#kernel/noun', ''],
  ['demo/load', `#stages/${ONE}/note/note.service`, ''],
  [`stages/${TWO}/goal/good.service`, `#stages/${ONE}/note/note.service`, ''],
  [`stages/${TWO}/goal/also-good.service`, `#stages/${TWO}/goal/goal.rules`, ''],
  ['views/c', `#stages/${ONE}/note/note.entity`, ''],
];

const targets = [
  'settings',
  'elsewhere/thing',
  'kernel/noun',
  'kernel/noun.spec',
  'kernel/folder/index',
  'views/trace',
  `stages/${ONE}/note/note.entity`,
  `stages/${ONE}/note/note.service`,
  `stages/${ONE}/note/note.rules`,
  `stages/${ONE}/note/note.dto`,
  `stages/${TWO}/goal/goal.service`,
  `stages/${TWO}/goal/goal.rules`,
  `stages/${TWO}/goal/goal.controller`,
];

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

describe('import law', () => {
  let tree: string;
  let violations: Violation[];

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'siklus-law-'));
    plant();
    violations = cruise();
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(imports.filter(([, , rule]) => rule))('%s may not import %s: %s', (from, _imports, rule) => {
    expect(brokenBy(from)).toContain(rule);
  });

  it.each(imports.filter(([, , rule]) => !rule))('%s may import %s', (from) => {
    expect(brokenBy(from)).toEqual([]);
  });

  it('finds a file that nobody needs', () => {
    expect(violations).toContainEqual(
      expect.objectContaining({ from: 'src/kernel/orphan.ts', rule: { severity: 'error', name: 'no-orphan' } }),
    );
  });

  it('finds a file that the service does not reach', () => {
    expect(violations.filter((one) => one.rule.name === 'no-dead-file').map((one) => one.to)).toContain(
      'src/kernel/a.ts',
    );
  });

  /** Most planted files are reached by nobody; that rule has a test of its own. */
  function brokenBy(from: string): string[] {
    const own = violations.filter((one) => one.from === `src/${from}.ts`);
    return own.map((one) => one.rule.name).filter((name) => name !== 'no-dead-file');
  }

  function plant(): void {
    for (const file of ['tsconfig.json', 'tsconfig.law.json']) copyFileSync(join(root, file), join(tree, file));
    write(
      'package.json',
      JSON.stringify({ type: 'module', dependencies: { pg: '*' }, devDependencies: { 'only-for-tests': '*' } }),
    );
    for (const name of ['pg', 'only-for-tests', 'undeclared']) {
      write(
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'main.js' }),
      );
      write(`node_modules/${name}/main.js`, 'export const value = 1;\n');
    }
    for (const target of targets) write(`src/${target}.ts`, 'export const value = 1;\n');
    write('src/kernel/way-back.ts', "import { value } from '#kernel/circle';\nexport const back = value;\n");
    write('src/kernel/orphan.ts', 'export const value = 1;\n');
    for (const [from, target] of imports) {
      write(`src/${from}.ts`, `import { value as given } from '${target}';\nexport const value = given;\n`);
    }
  }

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }

  function cruise(): Violation[] {
    const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const law = join(root, '.dependency-cruiser.cjs');
    const args = [program, 'src', '--config', law, '--output-type', 'json'];
    const output = execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 26 });
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  }
});
