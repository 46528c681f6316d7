import { isIP } from 'node:net';
import { SettingError } from '#platform/config/setting-error';

type Env = NodeJS.ProcessEnv;

/** At most so much of a wrong value is repeated in the message. */
const SHOWN = 80;

export function refuse(name: string, given: string, allowed: string): never {
  const shown = given.length > SHOWN ? `${given.slice(0, SHOWN)}…` : given;
  throw new SettingError(`${name} is ${JSON.stringify(shown)}, but ${allowed}.`);
}

/** For secrets: the value itself must reach neither a screen nor a log. */
function refuseHidden(name: string, allowed: string): never {
  throw new SettingError(`${name} is set to something that cannot be used (not shown here): ${allowed}.`);
}

export function wholeNumber(env: Env, name: string, range: { min: number; max: number; otherwise: number }): number {
  const given = env[name];
  if (!given) return range.otherwise;
  const value = /^\d{1,10}$/.test(given) ? Number(given) : Number.NaN;
  if (!(value >= range.min && value <= range.max)) {
    refuse(name, given, `it must be a whole number from ${range.min} to ${range.max}`);
  }
  return value;
}

export function oneOf<T extends string>(env: Env, name: string, allowed: readonly T[], otherwise: T): T {
  const given = env[name];
  if (!given) return otherwise;
  return allowed.find((value) => value === given) ?? refuse(name, given, `it must be one of ${allowed.join(', ')}`);
}

/** A secret text of a certain length, or null when absent. */
export function textOf(env: Env, name: string, length: { min: number; max: number }): string | null {
  const given = env[name];
  if (!given) return null;
  if (given.length < length.min || given.length > length.max) {
    refuseHidden(name, `it has ${given.length} characters and needs ${length.min} to ${length.max}`);
  }
  return given;
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;

export function addressOf(env: Env, name: string, otherwise: string): string {
  const given = env[name];
  if (!given) return otherwise;
  // All digits and dots is a mistyped IPv4 address, never a host name.
  const named = HOST_NAME.test(given) && !/^[\d.]+$/.test(given);
  if (isIP(given) === 0 && !named) refuse(name, given, 'it must be an IP address or a host name, without a port');
  return given;
}

export function databaseUrlOf(env: Env): string | null {
  const given = env.DATABASE_URL;
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const scheme = url?.protocol === 'postgresql:' || url?.protocol === 'postgres:';
  if (!url || !scheme || url.pathname.length < 2) {
    refuseHidden('DATABASE_URL', 'it must look like postgresql://user:password@host:5432/database');
  }
  return given;
}

function listOf(given: string | undefined): string[] {
  return (given ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

export function proxiesOf(env: Env): false | number | string[] {
  const name = 'SIKLUS_TRUST_PROXY';
  const given = env[name];
  const parts = listOf(given);
  if (!given || parts.length === 0) return false;
  if (given === 'true') {
    refuse(name, given, 'trusting every sender would let anybody choose the address that limits and the log see');
  }
  if (/^\d+$/.test(given)) return wholeNumber(env, name, { min: 1, max: 10, otherwise: 1 });
  for (const part of parts) {
    if (!isNetwork(part))
      refuse(name, part, 'it must be a number of hops, or addresses and networks such as 10.0.0.0/8');
  }
  return parts;
}

function isNetwork(part: string): boolean {
  const [address = '', bits, ...rest] = part.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

export function publicUrlOf(env: Env): string | null {
  const given = env.SIKLUS_PUBLIC_URL;
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const web = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (!url || !web || url.username || url.password || url.search || url.hash) {
    refuse(
      'SIKLUS_PUBLIC_URL',
      url?.password ? 'an address with a password' : given,
      'it must be an http or https address',
    );
  }
  return url.href.replace(/\/+$/, '');
}

export function originsOf(env: Env): string[] {
  return listOf(env.SIKLUS_ORIGINS).map((part) => {
    const url = URL.canParse(part) ? new URL(part) : null;
    const web = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (!web || url?.origin !== part) {
      refuse(
        'SIKLUS_ORIGINS',
        part,
        'each must be an exact origin such as https://app.example.go.id, with no path and no *',
      );
    }
    return part;
  });
}

/** Ports separated by commas. */
export function portsOf(env: Env): number[] {
  const name = 'SIKLUS_WEBHOOK_PORTS';
  const given = env[name];
  if (!given) return [];
  const ports = given.split(',').map((part) => (/^\d{1,5}$/.test(part.trim()) ? Number(part) : 0));
  if (!ports.every((port) => port >= 1 && port <= 65535)) refuse(name, given, 'it must be ports separated by commas');
  return ports;
}
