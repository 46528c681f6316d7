import { parseArgs } from 'node:util';
import { init } from '#app/cli/init';
import { list } from '#app/cli/list';
import { applyMigrations, checkMigrations } from '#app/cli/migrations';
import { withApp } from '#app/cli/open';
import { showSettings } from '#app/cli/show-settings';
import { loadEnvironment } from '#platform/config/environment';
import { readSettings, type Settings } from '#platform/config/settings';
import { StartError } from '#platform/config/start-error';
import { report } from '#platform/process/failure';
import { surviveClosedOutput } from '#platform/process/output';

const HELP = `npm run siklus -- <command>

  init       makes an organization and its administrator
             --organization "Dinas …" --email admin@… [--name "…"] [--type agency] [--region "…"]
             [--timezone Asia/Jakarta] [--language id] [--password-stdin]
             Without --password-stdin a password is asked for, or made up and shown once.
  list       the organizations with their people and campaigns
  migrate    brings the database to the newest version; --check only lists what is pending
  check      looks at the database, its rights, row security, the audit chains and the data folder
  settings   every setting with what holds now
  openapi    the OpenAPI document
  permissions
             who may do what, as the page docs/permissions.md
  help       this text`;

const OPTIONS = {
  organization: { type: 'string' },
  type: { type: 'string' },
  region: { type: 'string' },
  timezone: { type: 'string' },
  language: { type: 'string' },
  email: { type: 'string' },
  name: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  check: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options each command understands; another one is a mistake, not something to pass over. */
const ALLOWED: Record<string, string[]> = {
  init: ['organization', 'type', 'region', 'timezone', 'language', 'email', 'name', 'password-stdin'],
  migrate: ['check'],
};

type Values = ReturnType<typeof parse>['values'];

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new StartError(
      `${error instanceof Error ? error.message.split('.')[0] : error}; see npm run siklus -- help.`,
      {
        cause: error,
      },
    );
  }
}

const COMMANDS: Record<string, (settings: Settings, values: Values) => Promise<string>> = {
  init,
  list,
  migrate: (settings, { check }) => (check ? checkMigrations(settings) : applyMigrations(settings)),
  check: async (settings) => (await import('#app/cli/check')).check(settings),
  openapi,
};

async function openapi(settings: Settings): Promise<string> {
  const { buildDocument } = await import('#platform/openapi/document');
  const { describeApi } = await import('#app/api-description');
  return withApp(settings, async (app) => JSON.stringify(buildDocument(app, describeApi()), null, 2));
}

/** Shown even when one of them is wrong, since that is when people look; then the wrong one is named too. */
function describeSettings(env: NodeJS.ProcessEnv): string {
  process.stdout.write(`${showSettings(env)}\n`);
  const { port, host, demo } = readSettings(env);
  return `\nAll can be used: the service would listen on ${host}, port ${port}, with the demo ${demo ? 'on' : 'off'}.`;
}

async function run(args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { values, positionals } = parse(args);
  const [name = 'help', ...rest] = positionals;
  if (name === 'help' || values.help) return HELP;
  if (name === 'settings') return describeSettings(env);
  if (name === 'permissions')
    return (await import('#kernel/access/permissions-document')).permissionsDocument().trimEnd();
  const command = COMMANDS[name];
  if (!command) throw new StartError(`"${name}" is not a command; see npm run siklus -- help.`);
  const strange = [
    ...rest,
    ...Object.keys(values)
      .filter((key) => !ALLOWED[name]?.includes(key))
      .map((key) => `--${key}`),
  ];
  if (strange.length > 0)
    throw new StartError(`"${name}" does not take ${strange.join(', ')}; see npm run siklus -- help.`);
  return command(readSettings(env), values);
}

surviveClosedOutput();
const env = loadEnvironment();
try {
  process.stdout.write(`${await run(process.argv.slice(2), env)}\n`);
} catch (error) {
  report(error, env.SIKLUS_LOG_LEVEL);
  process.exitCode = 1;
}
