import { resolve } from 'node:path';
import { type S3Settings, s3Of } from '#platform/config/s3-settings';
import { SettingError } from '#platform/config/setting-error';
import {
  addressOf,
  databaseUrlOf,
  oneOf,
  originsOf,
  portsOf,
  proxiesOf,
  publicUrlOf,
  textOf,
  wholeNumber,
} from '#platform/config/setting-values';
import { SETTINGS } from '#platform/config/settings-table';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Settings {
  port: number;
  host: string;
  databaseUrl: string | null;
  dataFolder: string;
  demo: boolean;
  demoPassword: string;
  secret: string | null;
  poolSize: number;
  bodyLimit: number;
  /** Largest file, in bytes. */
  uploadLimit: number;
  /** How long a file may take to come in. */
  uploadDeadlineMs: number;
  /** Where files are kept; null means the data folder. */
  s3: S3Settings | null;
  requestDeadlineMs: number;
  rateLimitPerMinute: number;
  /** How long notifications are kept, in days. */
  notificationDays: { read: number; unread: number };
  /** As Fastify's `trustProxy` takes it: nobody, a number of hops, or addresses and networks. */
  trustProxy: false | number | string[];
  publicUrl: string | null;
  allowedOrigins: string[];
  /** Ports beside 443 to which reports may be delivered. */
  webhookPorts: number[];
  /** Whether reports may be delivered to this machine itself, without encryption. */
  webhookLoopback: boolean;
  logLevel: LogLevel;
}

/** Reads the settings, or throws a `SettingError` that names the first wrong one. An empty value counts as absent. */
export function readSettings(env: NodeJS.ProcessEnv, cwd = process.cwd()): Settings {
  refuseUnknownNames(env);
  const databaseUrl = databaseUrlOf(env);
  const demo = oneOf(env, 'SIKLUS_DEMO', ['on', 'off'], databaseUrl === null ? 'on' : 'off') === 'on';
  return {
    port: wholeNumber(env, 'PORT', { min: 0, max: 65535, otherwise: 3000 }),
    host: addressOf(env, 'HOST', demo ? '127.0.0.1' : '0.0.0.0'),
    databaseUrl,
    dataFolder: resolve(cwd, env.SIKLUS_DATA || '.data'),
    demo,
    demoPassword: textOf(env, 'SIKLUS_DEMO_PASSWORD', { min: 12, max: 256 }) ?? 'siklus-demo-2026',
    secret: textOf(env, 'SIKLUS_SECRET', { min: 32, max: 1024 }),
    poolSize: wholeNumber(env, 'SIKLUS_POOL', { min: 1, max: 100, otherwise: 8 }),
    bodyLimit: wholeNumber(env, 'SIKLUS_BODY_LIMIT', { min: 1024, max: 104857600, otherwise: 1048576 }),
    uploadLimit: wholeNumber(env, 'SIKLUS_UPLOAD_LIMIT', { min: 1024, max: 2147483647, otherwise: 26214400 }),
    uploadDeadlineMs: wholeNumber(env, 'SIKLUS_UPLOAD_DEADLINE', { min: 1000, max: 3600000, otherwise: 600000 }),
    s3: s3Of(env),
    requestDeadlineMs: wholeNumber(env, 'SIKLUS_REQUEST_DEADLINE', { min: 1000, max: 600000, otherwise: 15000 }),
    rateLimitPerMinute: wholeNumber(env, 'SIKLUS_RATE_LIMIT', { min: 0, max: 1000000, otherwise: 6000 }),
    notificationDays: {
      read: wholeNumber(env, 'SIKLUS_READ_NOTIFICATION_DAYS', { min: 1, max: 3650, otherwise: 90 }),
      unread: wholeNumber(env, 'SIKLUS_UNREAD_NOTIFICATION_DAYS', { min: 1, max: 3650, otherwise: 365 }),
    },
    trustProxy: proxiesOf(env),
    publicUrl: publicUrlOf(env),
    allowedOrigins: originsOf(env),
    webhookPorts: portsOf(env),
    webhookLoopback: oneOf(env, 'SIKLUS_WEBHOOK_LOOPBACK', ['on', 'off'], 'off') === 'on',
    logLevel: oneOf(env, 'SIKLUS_LOG_LEVEL', LOG_LEVELS, 'info'),
  };
}

/** A mistyped name would be ignored in silence, and SIKLUS_DEOM=off would publish demo accounts. */
function refuseUnknownNames(env: NodeJS.ProcessEnv): void {
  const known = new Set(SETTINGS.map((setting) => setting.name));
  for (const name of Object.keys(env)) {
    const ours = name.startsWith('SIKLUS_') && !name.startsWith('SIKLUS_TEST_');
    if (ours && !known.has(name)) {
      throw new SettingError(`${name} is not a setting of Siklus; "npm run siklus -- settings" lists those there are.`);
    }
  }
}
