/**
 * The door of the checkout: builds when the sources have changed since the last build, then runs the service or its command
 * line. Node runs this file as it stands, so it imports nothing but Node and uses only syntax that can be stripped.
 *
 *   node src/launch.ts            the service
 *   node src/launch.ts cli …      the command line
 *   node src/launch.ts build      the build alone
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Path of each source and what tells one state of it from another. */
type Sources = Record<string, string>;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist/.built');
const SOURCES = [
  'src/**/*.ts',
  'migrations/**/*.ts',
  'tsconfig*.json',
  'nest-cli.json',
  '.tooling/*.mts',
  'src/platform/openapi/page/*',
  'package.json',
  'package-lock.json',
];
const PROGRAMS: Record<string, string> = { service: 'dist/src/main.js', cli: 'dist/src/cli.js' };

function readSources(): Sources {
  const paths = globSync(SOURCES, { cwd: root }).filter(
    (path) => !path.endsWith('.spec.ts') && path !== 'src/launch.ts',
  );
  return Object.fromEntries(
    paths.sort().map((path) => {
      const { mtimeMs, size } = statSync(join(root, path));
      return [path, `${mtimeMs}/${size}`];
    }),
  );
}

/** What the last successful build was made from. */
function readStamp(): Sources {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return {};
  }
}

const sourceOf = (output: string): string => output.replaceAll('\\', '/').replace(/^dist\/(.*)\.js$/, '$1.ts');
const outputOf = (source: string): string => join(root, 'dist', source.replace(/\.ts$/, '.js'));

/**
 * The compiler leaves the output of removed sources behind, while entities and migrations are found by looking into folders;
 * and it remembers its own work, but neither that somebody removed it nor what Nest's plugin would make of it today.
 */
function sweep(now: Sources, before: Sources, missing: boolean): void {
  for (const output of globSync(['dist/src/**/*.js', 'dist/migrations/**/*.js'], { cwd: root })) {
    if (sourceOf(output) in now) continue;
    for (const path of [output, `${output}.map`]) rmSync(join(root, path), { force: true });
  }
  const toolsChanged = Object.keys(now).some((path) => !path.endsWith('.ts') && now[path] !== before[path]);
  if (missing || toolsChanged) rmSync(join(root, 'dist/.tsbuildinfo'), { force: true });
}

async function build(): Promise<void> {
  const now = readSources();
  const before = readStamp();
  const missing = Object.keys(now).some((path) => path.endsWith('.ts') && !existsSync(outputOf(path)));
  if (!missing && JSON.stringify(now) === JSON.stringify(before)) return;
  rmSync(stamp, { force: true });
  sweep(now, before, missing);
  const start = Date.now();
  const seconds = (): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.error('Building …');
  const ticking = setInterval(() => console.error(`  still building (${seconds()}) …`), 5_000);
  const code = await compile();
  clearInterval(ticking);
  if (code !== 0) {
    console.error('The build failed; its messages stand above.');
    process.exit(1);
  }
  writeFileSync(stamp, JSON.stringify(now));
  console.error(`  built in ${seconds()}`);
}

/** The compiler's exit code. Whoever stops the launcher stops the compiler with it. */
function compile(): Promise<number> {
  const nest = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  if (!existsSync(nest)) {
    console.error('The tools for building are not installed: run "npm ci" first.');
    process.exit(1);
  }
  const child = spawn(process.execPath, [nest, 'build'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const stop = (): void => {
    child.kill();
    process.exit(130);
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code ?? 1);
    });
  });
}

const [mode = 'service'] = process.argv.slice(2);
if (mode !== 'build' && !(mode in PROGRAMS)) {
  console.error(`"${mode}" is unknown here: use "npm start", or "npm run siklus -- help".`);
  process.exit(1);
}
process.chdir(root);
await build();
const program = PROGRAMS[mode];
if (program) {
  // The program reads its own arguments where any program finds them.
  process.argv.splice(1, mode === 'service' ? 1 : 2, join(root, program));
  enableCompileCache(join(root, 'dist/.cache'));
  await import(pathToFileURL(join(root, program)).href);
}
