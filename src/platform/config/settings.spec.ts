import { SettingError } from '#platform/config/setting-error';
import { readSettings } from '#platform/config/settings';
import { SETTINGS } from '#platform/config/settings-table';

const cwd = '/srv/siklus';
const read = (env: NodeJS.ProcessEnv) => readSettings(env, cwd);

describe('readSettings', () => {
  it('works with nothing set', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: null,
      dataFolder: '/srv/siklus/.data',
      demo: true,
      demoPassword: 'siklus-demo-2026',
      secret: null,
      poolSize: 8,
      bodyLimit: 1048576,
      uploadLimit: 26214400,
      webhookLoopback: false,
      webhookPorts: [],
      uploadDeadlineMs: 600000,
      s3: null,
      requestDeadlineMs: 15000,
      rateLimitPerMinute: 6000,
      notificationDays: { read: 90, unread: 365 },
      trustProxy: false,
      publicUrl: null,
      allowedOrigins: [],
      logLevel: 'info',
    });
  });

  it('takes empty values as absent', () => {
    const empty = Object.fromEntries(SETTINGS.map((setting) => [setting.name, '']));
    expect(read(empty)).toEqual(read({}));
  });

  it('switches the demo off and opens the address when a database is given', () => {
    const settings = read({ DATABASE_URL: 'postgresql://a:b@db:5432/siklus' });
    expect(settings.demo).toBe(false);
    expect(settings.host).toBe('0.0.0.0');
  });

  it('keeps the demo on loopback even with a database', () => {
    const settings = read({ DATABASE_URL: 'postgres://a:b@db/siklus', SIKLUS_DEMO: 'on' });
    expect(settings.host).toBe('127.0.0.1');
  });

  it('listens where it is told, demo or not', () => {
    expect(read({ HOST: '::' }).host).toBe('::');
    expect(read({ HOST: 'localhost' }).host).toBe('localhost');
  });

  it('reads every other setting', () => {
    const settings = read({
      PORT: '0',
      SIKLUS_DATA: '/var/lib/x',
      SIKLUS_SECRET: 's'.repeat(32),
      SIKLUS_POOL: '100',
      SIKLUS_TRUST_PROXY: '10.0.0.0/8, ::1',
      SIKLUS_PUBLIC_URL: 'https://pr.example/siklus/',
      SIKLUS_ORIGINS: 'https://a.example, http://localhost:5173',
      SIKLUS_LOG_LEVEL: 'silent',
      SIKLUS_RATE_LIMIT: '0',
      SIKLUS_READ_NOTIFICATION_DAYS: '30',
      SIKLUS_UNREAD_NOTIFICATION_DAYS: '180',
    });
    expect(settings).toMatchObject({
      port: 0,
      dataFolder: '/var/lib/x',
      secret: 's'.repeat(32),
      poolSize: 100,
      trustProxy: ['10.0.0.0/8', '::1'],
      publicUrl: 'https://pr.example/siklus',
      allowedOrigins: ['https://a.example', 'http://localhost:5173'],
      logLevel: 'silent',
      rateLimitPerMinute: 0,
      notificationDays: { read: 30, unread: 180 },
    });
    expect(read({ SIKLUS_TRUST_PROXY: '2' }).trustProxy).toBe(2);
  });
});

describe('a wrong setting', () => {
  const wrong: [name: string, given: string, says: RegExp][] = [
    ['PORT', 'http', /PORT is "http", but it must be a whole number from 0 to 65535\./],
    ['PORT', '65536', /PORT/],
    ['PORT', '-1', /PORT/],
    ['PORT', '3e3', /PORT/],
    ['PORT', '3000.5', /PORT/],
    ['HOST', 'http://x', /HOST is "http:\/\/x"/],
    ['HOST', '300.1.1.1', /HOST/],
    ['HOST', '127.0.0.1:3000', /without a port/],
    ['SIKLUS_DEMO', 'yes', /SIKLUS_DEMO is "yes", but it must be one of on, off\./],
    ['SIKLUS_DEMO', 'ON', /on, off/],
    ['SIKLUS_POOL', '0', /1 to 100/],
    ['SIKLUS_BODY_LIMIT', '1mb', /SIKLUS_BODY_LIMIT/],
    ['SIKLUS_REQUEST_DEADLINE', '10', /1000 to 600000/],
    ['SIKLUS_RATE_LIMIT', '1000001', /SIKLUS_RATE_LIMIT/],
    ['SIKLUS_TRUST_PROXY', 'true', /trusting every sender/],
    ['SIKLUS_TRUST_PROXY', '0', /1 to 10/],
    ['SIKLUS_TRUST_PROXY', '10.0.0.0/33', /"10\.0\.0\.0\/33"/],
    ['SIKLUS_TRUST_PROXY', 'proxy.example', /networks/],
    ['SIKLUS_PUBLIC_URL', 'siklus.example', /http or https/],
    ['SIKLUS_PUBLIC_URL', 'ftp://siklus.example', /http or https/],
    ['SIKLUS_ORIGINS', '*', /exact origin/],
    ['SIKLUS_ORIGINS', 'https://a.example/', /exact origin/],
    ['SIKLUS_LOG_LEVEL', 'verbose', /fatal, error, warn, info, debug, trace, silent/],
    ['SIKLUS_DEOM', 'off', /SIKLUS_DEOM is not a setting/],
  ];

  it.each(wrong)('%s=%s is refused in a sentence', (name, given, says) => {
    expect(() => read({ [name]: given })).toThrow(SettingError);
    expect(() => read({ [name]: given })).toThrow(says);
  });

  const hidden: [name: string, given: string, says: RegExp][] = [
    ['DATABASE_URL', 'mysql://root:hunter2@db/siklus', /^DATABASE_URL .*postgresql:\/\/user/],
    ['DATABASE_URL', 'postgres://root:hunter2@db', /^DATABASE_URL/],
    ['DATABASE_URL', 'hunter2', /^DATABASE_URL/],
    ['SIKLUS_SECRET', 'hunter2', /^SIKLUS_SECRET .* 7 characters and needs 32/],
    ['SIKLUS_DEMO_PASSWORD', 'hunter2', /^SIKLUS_DEMO_PASSWORD .* 7 characters and needs 12/],
  ];

  it.each(hidden)('%s is refused without repeating it', (name, given, says) => {
    let message = '';
    try {
      read({ [name]: given });
    } catch (error) {
      message = error instanceof SettingError ? error.message : '';
    }
    expect(message).toMatch(says);
    expect(message).not.toContain('hunter2');
  });
});

describe('the storage of files', () => {
  const s3 = {
    SIKLUS_STORAGE: 's3',
    SIKLUS_STORAGE_ENDPOINT: 'https://s3.example.go.id/',
    SIKLUS_STORAGE_BUCKET: 'siklus-dinkes',
    SIKLUS_STORAGE_ACCESS_KEY: 'AKIASIKLUS',
    SIKLUS_STORAGE_SECRET_KEY: 'rahasia-sekali',
  };

  it('is a bucket when the settings say so', () => {
    expect(read(s3).s3).toEqual({
      endpoint: 'https://s3.example.go.id',
      region: 'us-east-1',
      bucket: 'siklus-dinkes',
      accessKey: 'AKIASIKLUS',
      secretKey: 'rahasia-sekali',
    });
  });

  it.each([
    'SIKLUS_STORAGE_ENDPOINT',
    'SIKLUS_STORAGE_BUCKET',
    'SIKLUS_STORAGE_ACCESS_KEY',
    'SIKLUS_STORAGE_SECRET_KEY',
  ])('is refused without %s', (name) => {
    expect(() => read({ ...s3, [name]: '' })).toThrow(name);
  });

  it('never repeats a key in a message', () => {
    for (const name of ['SIKLUS_STORAGE_ACCESS_KEY', 'SIKLUS_STORAGE_SECRET_KEY'])
      expect(() => read({ ...s3, [name]: 'xy' })).toThrow(/not shown here/);
  });

  it.each(['ftp://s3', 'https://a:b@s3', 'https://s3/?x=1', 'nope'])('is not at %s', (SIKLUS_STORAGE_ENDPOINT) => {
    expect(() => read({ ...s3, SIKLUS_STORAGE_ENDPOINT })).toThrow(SettingError);
  });
});
