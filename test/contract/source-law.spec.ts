import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import ts from 'typescript';

/** What the linter cannot see; every finding names file and line. */

interface Source {
  path: string;
  text: string;
  tree: ts.SourceFile;
}

const sources = globSync(['src/**/*.ts', 'migrations/*.ts', 'test/**/*.ts']).map((path): Source => {
  const text = readFileSync(path, 'utf8');
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
});
const product = sources.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.spec.ts'));
const named = (ending: string): Source[] => product.filter(({ path }) => path.endsWith(ending));

describe('source law', () => {
  it('leaves nothing to do later', () => {
    const others = sources.filter(({ path }) => !path.endsWith('/source-law.spec.ts'));
    expect(lines(others, /(?:\/\/|\*).*\b(?:TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it('has no index file', () => {
    expect(sources.map(({ path }) => path).filter((path) => basename(path) === 'index.ts')).toEqual([]);
  });

  it('keeps a file within three hundred lines', () => {
    // API text stands beside each property; there the linter counts the code alone.
    const withoutApiText = sources.filter(({ path }) => !/\.(?:entity|dto|controller)\.ts$/.test(path));
    expect(withoutApiText.filter(({ text }) => text.split('\n').length > 301).map(at)).toEqual([]);
  });

  it('is at most three folders deep', () => {
    expect(product.map(({ path }) => dirname(path)).filter((folder) => folder.split('/').length > 4)).toEqual([]);
  });

  it('gives a function at most four parameters, a constructor six', () => {
    expect(nodes(product, (node) => parameters(node) > (ts.isConstructorDeclaration(node) ? 6 : 4))).toEqual([]);
  });

  it('needs at most twenty imports in a file', () => {
    const count = ({ tree }: Source) => tree.statements.filter(ts.isImportDeclaration).length;
    expect(product.filter((source) => !source.path.endsWith('.module.ts') && count(source) > 20).map(at)).toEqual([]);
  });

  it('decides nothing in a controller', () => {
    expect(nodes(named('.controller.ts'), isDecision)).toEqual([]);
  });

  it('tests every file of rules in its own folder', () => {
    const specs = sources.filter(({ path }) => path.endsWith('.spec.ts'));
    const isTested = ({ path }: Source) =>
      specs.some((spec) => dirname(spec.path) === dirname(path) && spec.text.includes(`/${basename(path, '.ts')}'`));
    expect(
      named('.rules.ts')
        .filter((source) => !isTested(source))
        .map(at),
    ).toEqual([]);
  });

  it('loads no relation and builds no table behind our back', () => {
    expect(lines(product, /\b(?:eager|synchronize|cascade|dropSchema):\s*true/)).toEqual([]);
  });

  it('names a migration after its time and its deed', () => {
    const names = sources.map(({ path }) => path).filter((path) => path.startsWith('migrations/'));
    expect(names.filter((path) => !/^migrations\/\d{13}-[a-z][a-z0-9-]+\.ts$/.test(path))).toEqual([]);
  });

  it('sees a fault that is put before it', () => {
    const text =
      'class A {\n  constructor(a, b, c, d, e, f, g) {}\n  m(a, b, c, d, e) {\n    if (a) {}\n  }\n}\n// TODO';
    const planted = [{ path: 'x.ts', text, tree: ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true) }];
    expect(nodes(planted, (node) => parameters(node) > 4)).toEqual(['x.ts:2', 'x.ts:3']);
    expect(nodes(planted, isDecision)).toEqual(['x.ts:4']);
    expect(lines(planted, /TODO/)).toEqual(['x.ts:7']);
  });
});

function at({ path }: Source): string {
  return path;
}

function lines(among: Source[], pattern: RegExp): string[] {
  return among.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

function nodes(among: Source[], wanted: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  for (const { path, tree } of among) {
    const visit = (node: ts.Node): void => {
      if (wanted(node)) found.push(`${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
}

function parameters(node: ts.Node): number {
  return ts.isFunctionLike(node) ? node.parameters.filter((one) => one.name.getText() !== 'this').length : 0;
}

function isDecision(node: ts.Node): boolean {
  return (
    ts.isIfStatement(node) ||
    ts.isSwitchStatement(node) ||
    ts.isTryStatement(node) ||
    ts.isConditionalExpression(node) ||
    ts.isIterationStatement(node, false)
  );
}
