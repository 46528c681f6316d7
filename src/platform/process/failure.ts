import { codeOf, reasonOf, StartError } from '#platform/config/start-error';

const OWNER = 'it must own the database and be allowed to make roles (ALTER ROLE … CREATEROLE)';

/** What PostgreSQL and the network say, by code, as a person who runs the service needs it. */
const SENTENCES: [codes: string[], says: (reason: string) => string][] = [
  [['28P01', '28000'], (reason) => `The database does not let the user of DATABASE_URL in (${reason}).`],
  [
    ['3D000'],
    (reason) => `The database named in DATABASE_URL does not exist (${reason}): create it, then start again.`,
  ],
  [['42501'], (reason) => `The user of DATABASE_URL lacks a right (${reason}): ${OWNER}.`],
  [
    ['53300'],
    (reason) => `The database has no connection left (${reason}): lower SIKLUS_POOL or raise its max_connections.`,
  ],
  [['53100'], (reason) => `The database's disk is full (${reason}).`],
  [['57P03', '57P01'], (reason) => `The database is starting or stopping (${reason}): start again in a moment.`],
  [
    ['55P03', '57014'],
    (reason) => `Other work holds what the migration needs (${reason}): end it, or start again later.`,
  ],
  [
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'],
    (reason) => `The database of DATABASE_URL cannot be reached (${reason}).`,
  ],
];

/** One sentence for a person, whatever went wrong. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const reason = reasonOf(error);
  const known = SENTENCES.find(([codes]) => codes.includes(codeOf(innermost(error))));
  if (known) return known[1](reason);
  if (/timeout|terminated unexpectedly/i.test(reason))
    return `The database of DATABASE_URL does not answer (${reason}).`;
  return `Siklus gave up: ${reason.split('\n')[0]} (SIKLUS_LOG_LEVEL=debug shows where).`;
}

function innermost(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? innermost(error.errors[0]) : error;
}

/** The sentence, and where it happened for whoever asked for that. */
export function report(error: unknown, level: string | undefined): void {
  process.stderr.write(`\n${sentenceOf(error)}\n`);
  if (level === 'debug' || level === 'trace')
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
