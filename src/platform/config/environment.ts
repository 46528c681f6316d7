import { codeOf, reasonOf, StartError } from '#platform/config/start-error';

/** The environment, with what a `.env` file in the working folder adds to it; what the environment already says wins. */
export function loadEnvironment(file = '.env'): NodeJS.ProcessEnv {
  try {
    process.loadEnvFile(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw new StartError(`The settings file ${file} could not be read (${reasonOf(error)}).`, { cause: error });
    }
  }
  return process.env;
}

/** For PostgreSQL's programs: whoever starts Siklus may have variables set that lead them astray, and our secrets stay here. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const env = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|SIKLUS_|DATABASE_URL)/.test(name));
  return { ...Object.fromEntries(env), LC_ALL: 'C', TZ: 'UTC' };
}
