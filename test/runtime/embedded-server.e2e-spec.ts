import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedServer } from '#platform/database/embedded-server';
import { query, temporaryFolder } from '#test/support/server';
import { isRunning, postgresOf } from '#test/support/service-process';

const settings = { fsync: 'off' };
const said: string[] = [];
const log = (line: string): void => {
  said.push(line);
};

describe('EmbeddedServer', () => {
  const root = temporaryFolder();
  const folder = join(root, 'data');
  const start = (): Promise<EmbeddedServer> => EmbeddedServer.start({ folder, log, settings });

  beforeEach(() => said.splice(0));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('makes a database that an ordinary role owns, checked, and closed to others', async () => {
    const server = await start();
    const facts = await query(
      server.url,
      'CREATE TABLE kept (n int)',
      'INSERT INTO kept VALUES (42)',
      `SELECT current_setting('data_checksums') AS checksums, current_setting('listen_addresses') AS address,
              current_setting('server_encoding') AS encoding, lower('ÉÀ') AS lower,
              (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS mighty`,
    );
    expect(facts?.rows[0]).toEqual({
      checksums: 'on',
      address: '127.0.0.1',
      encoding: 'UTF8',
      lower: 'éà',
      mighty: false,
    });
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(folder, 'database-password')).mode & 0o77).toBe(0);
    expect(statSync(join(folder, 'postgresql')).mode & 0o77).toBe(0);
    const pid = postgresOf(folder);
    await server.stop();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(folder, 'siklus.lock'))).toBe(false);
  });

  it('finds the same data again', async () => {
    const server = await start();
    expect((await query(server.url, 'SELECT n FROM kept'))?.rows).toEqual([{ n: 42 }]);
    await server.stop();
  });

  it('refuses a second one on its folder, lends its database, and comes back when PostgreSQL is killed', async () => {
    const server = await start();
    await expect(start()).rejects.toThrow(`Another Siklus (process ${process.pid}) is using ${folder}`);
    expect(EmbeddedServer.attach(folder)).toBe(server.url);
    process.kill(postgresOf(folder), 'SIGKILL');
    while (!said.includes('PostgreSQL is back.')) await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await query(server.url, 'SELECT n FROM kept'))?.rows).toEqual([{ n: 42 }]);
    await server.stop();
    expect(EmbeddedServer.attach(folder)).toBeNull();
  });

  it('sets a new password when the file with the old one is gone', async () => {
    rmSync(join(folder, 'database-password'));
    const server = await start();
    expect((await query(server.url, 'SELECT n FROM kept'))?.rows).toEqual([{ n: 42 }]);
    await server.stop();
  });

  it('is not fooled by the number of a process that is something else', async () => {
    const lock = { pid: process.ppid, birth: 'before', purpose: 'service' };
    writeFileSync(join(folder, 'siklus.lock'), JSON.stringify(lock));
    writeFileSync(
      join(folder, 'postgresql/postmaster.pid'),
      `${process.ppid}\n${folder}/postgresql\n1\n5432\n\n\n\nready\n`,
    );
    const server = await start();
    await server.stop();
  });

  it('leaves a PostgreSQL alone that it did not start', async () => {
    const server = await start();
    const text = readFileSync(join(folder, 'siklus.lock'), 'utf8');
    const pid = postgresOf(folder);
    rmSync(join(folder, 'siklus.lock'));
    await expect(start()).rejects.toThrow(`A PostgreSQL that Siklus did not start (process ${pid})`);
    expect(isRunning(pid)).toBe(true);
    writeFileSync(join(folder, 'siklus.lock'), text);
    await server.stop();
  });
});

describe('a folder that cannot be used', () => {
  const root = temporaryFolder();
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const folders: [what: string, make: (folder: string) => void, says: RegExp][] = [
    ['is a file', (folder) => writeFileSync(folder, ''), /^The data folder .* cannot be written .*SIKLUS_DATA\.$/],
    [
      'is the folder of another PostgreSQL',
      (folder) => {
        mkdirSync(folder);
        writeFileSync(join(folder, 'PG_VERSION'), '18\n');
      },
      /is itself the data folder of a PostgreSQL server/,
    ],
    [
      'has something else in the place of the database',
      (folder) => {
        mkdirSync(join(folder, 'postgresql'), { recursive: true });
        writeFileSync(join(folder, 'postgresql/letter.txt'), 'mine');
      },
      /holds something that is not a database/,
    ],
    [
      'was made by a newer PostgreSQL',
      (folder) => {
        mkdirSync(join(folder, 'postgresql'), { recursive: true });
        writeFileSync(join(folder, 'postgresql/PG_VERSION'), '19\n');
      },
      /was made by PostgreSQL 19 and this Siklus brings PostgreSQL 18/,
    ],
  ];

  it.each(folders)('%s: refused in a sentence, and left as it was', async (what, make, says) => {
    const folder = join(root, what.replaceAll(' ', '-'));
    make(folder);
    await expect(EmbeddedServer.start({ folder, log, settings })).rejects.toThrow(says);
    expect(existsSync(join(folder, 'siklus.lock'))).toBe(false);
    if (existsSync(join(folder, 'postgresql/letter.txt'))) {
      expect(readFileSync(join(folder, 'postgresql/letter.txt'), 'utf8')).toBe('mine');
    }
  });
});
