import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '#platform/config/start-error';

/** The user that PostgreSQL runs as when Siklus runs as root, which PostgreSQL itself refuses to. */
export interface Account {
  uid: number;
  gid: number;
}

const NAME = 'postgres';

export const isRoot = (): boolean => process.getuid?.() === 0;

/** Null when Siklus runs as an ordinary user: then PostgreSQL simply runs as the same one. */
export function databaseAccount(log: (line: string) => void): Account | null {
  if (!isRoot()) return null;
  const account = find() ?? create(log);
  const probe = spawnSync('/bin/sh', ['-c', ':'], account);
  if (probe.error) {
    throw new StartError(
      `Siklus runs as root but may not start a program as the user ${NAME} (${probe.error.message}): start it as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return account;
}

function find(): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' });
    return status === 0 ? Number.parseInt(stdout, 10) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : null;
}

/** Debian, Red Hat and most others know `useradd`; Alpine and BusyBox only `adduser`. */
function create(log: (line: string) => void): Account {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]],
    ['adduser', ['-S', '-D', '-H', NAME]],
  ];
  let reason = '';
  for (const [program, args] of ways) {
    const { stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
    const account = find();
    if (account) {
      log(`Created the system user ${NAME}, because PostgreSQL does not run as root.`);
      return account;
    }
    reason ||= (error?.message ?? stderr ?? '').trim();
  }
  throw new StartError(
    `PostgreSQL does not run as root and the user ${NAME} could not be created for it (${reason}): start Siklus as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Tried, not computed: access lists and mounts have their say too. */
export function canEnter(folder: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, stdio: 'ignore' }).status === 0;
}

/** The owner of an existing cluster, who alone can serve it. */
export function ownerOf(folder: string): Account {
  const { uid, gid } = statSync(folder);
  return { uid, gid };
}
