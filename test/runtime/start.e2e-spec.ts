import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '#test/support/server';
import { isRunning, postgresOf, SERVICE, ServiceProcess } from '#test/support/service-process';

const root = temporaryFolder();
const folder = join(root, 'data');
afterAll(async () => {
  await ServiceProcess.killAll(folder);
  rmSync(root, { recursive: true, force: true });
});

describe('npm start', () => {
  it('prepares a fresh folder, serves, and stops PostgreSQL on SIGTERM after the running request', async () => {
    const service = await ServiceProcess.start(folder);
    expect(service.output).toMatch(/Starting PostgreSQL[\s\S]+Bringing the database[\s\S]+Starting the service/);
    expect(service.output).toMatch(/Swagger UI +http:\/\/127\.0\.0\.1:\d+\/docs/);
    const postgres = postgresOf(folder);
    const answer = await answerWhile(service, () => service.signal('SIGTERM'));
    expect(answer).toBe(401);
    expect(await service.ended).toEqual({ code: 0, signal: null });
    expect(service.output).toContain('Stopped.');
    expect(isRunning(postgres)).toBe(false);
  });

  it('starts again on the same data after everything was killed', async () => {
    const made = ServiceProcess.run(
      ['dist/src/cli.js', 'init', '--organization', 'Dinas Uji', '--email', 'admin@uji.example', '--password-stdin'],
      { SIKLUS_DATA: folder },
      'a long enough password\n',
    );
    expect([await made.ended, made.output]).toEqual([{ code: 0, signal: null }, expect.stringContaining('Dinas Uji')]);
    const killed = await ServiceProcess.start(folder);
    process.kill(postgresOf(folder), 'SIGKILL');
    killed.signal('SIGKILL');
    await killed.ended;
    const service = await ServiceProcess.start(folder);
    const list = ServiceProcess.run(['dist/src/cli.js', 'list'], { SIKLUS_DATA: folder });
    await list.ended;
    expect(list.output).toContain('Dinas Uji  1 people');
    service.signal('SIGKILL');
    await service.ended;
  });

  it('takes over from the PostgreSQL that a killed service left behind, and stops it on Ctrl-C', async () => {
    const orphan = postgresOf(folder);
    expect(isRunning(orphan)).toBe(true);
    const service = await ServiceProcess.start(folder);
    expect(service.output).toContain('an interrupted run left behind');
    const postgres = postgresOf(folder);
    const second = ServiceProcess.run([SERVICE], { SIKLUS_DATA: folder, PORT: '0' });
    expect((await second.ended).code).toBe(1);
    expect(second.output).toMatch(/Another Siklus \(process \d+\) is using/);
    service.signal('SIGINT');
    expect((await service.ended).code).toBe(0);
    expect([orphan, postgres].map(isRunning)).toEqual([false, false]);
  });
});

describe('the launcher', () => {
  it('hands its arguments to the command line', async () => {
    const help = ServiceProcess.run(['src/launch.ts', 'cli', 'migrate', '--chekc'], {});
    expect((await help.ended).code).toBe(1);
    expect(help.output).toContain("Unknown option '--chekc'; see npm run siklus -- help.");
  });

  it('knows no third program', async () => {
    const launch = ServiceProcess.run(['src/launch.ts', 'serve'], {});
    expect((await launch.ended).code).toBe(1);
    expect(launch.output).toContain('"serve" is unknown here');
  });
});

describe('a start that cannot succeed', () => {
  it('names a taken port', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const text = await failure({ PORT: port, SIKLUS_DATA: join(root, 'port') });
    taken.close();
    expect(text).toContain(
      `Port ${port} on 127.0.0.1 is taken by another program: end it, or choose another port with PORT.`,
    );
  });

  it('names a wrong setting', async () => {
    expect(await failure({ SIKLUS_POOL: 'many' })).toContain('SIKLUS_POOL is "many", but it must be a whole number');
  });

  it('names a folder that is none', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(await failure({ SIKLUS_DATA: file })).toContain(`The data folder ${file} cannot be written`);
  });

  it('names a folder with something else in it', async () => {
    const foreign = join(root, 'foreign');
    mkdirSync(join(foreign, 'postgresql'), { recursive: true });
    writeFileSync(join(foreign, 'postgresql/letter.txt'), '');
    expect(await failure({ SIKLUS_DATA: foreign })).toContain('holds something that is not a database of PostgreSQL');
  });

  it('names a database that does not answer', async () => {
    const text = await failure({ DATABASE_URL: 'postgresql://a:secret-word@127.0.0.1:1/x' });
    expect(text).toContain('The database of DATABASE_URL cannot be reached');
    expect(text).not.toContain('secret-word');
  });

  /** What a failing start prints; it must end with code 1 and show no stack. */
  async function failure(env: NodeJS.ProcessEnv): Promise<string> {
    const start = ServiceProcess.run([SERVICE], { PORT: '0', HOST: '127.0.0.1', ...env });
    expect(await start.ended).toEqual({ code: 1, signal: null });
    expect(start.output).not.toMatch(/^\s+at /m);
    return start.output;
  }
});

/** The status of a sign-in whose body is finished only after `meanwhile`; to answer it, the service needs its database. */
function answerWhile(service: ServiceProcess, meanwhile: () => void): Promise<number | undefined> {
  const body = JSON.stringify({ email: 'nobody@uji.example', password: 'nothing to see here' });
  return new Promise((resolve, reject) => {
    const call = request(`${service.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    call.once('error', reject);
    call.once('response', (response) => resolve(response.resume().statusCode));
    call.write(body.slice(0, 10));
    setTimeout(meanwhile, 200);
    setTimeout(() => call.end(body.slice(10)), 700);
  });
}
