import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from '#platform/outgoing/addresses.rules';
import type { Text } from '#platform/problem/problem';

/** Where the service may send to. */
export interface Reach {
  /** Ports beside 443. */
  ports: readonly number[];
  /** For development and tests: this machine itself, on every port and without encryption. */
  loopback: boolean;
}

const REFUSALS = {
  form: {
    en: 'Must be a whole address, such as https://dashboard.example.go.id/siklus.',
    id: 'Harus berupa alamat lengkap, misalnya https://dasbor.example.go.id/siklus.',
  },
  scheme: { en: 'Must begin with https.', id: 'Harus diawali https.' },
  credentials: {
    en: 'Must hold no user name and no password: what is sent is signed.',
    id: 'Tidak boleh memuat nama pengguna atau sandi: kiriman sudah ditandatangani.',
  },
  port: {
    en: 'Must use port 443, or one that whoever runs the service allows (SIKLUS_WEBHOOK_PORTS).',
    id: 'Harus memakai porta 443, atau porta yang diizinkan pengelola layanan (SIKLUS_WEBHOOK_PORTS).',
  },
  address: {
    en: 'Leads into a machine or a network and not to the internet: nothing is sent there.',
    id: 'Mengarah ke dalam mesin atau jaringan, bukan ke internet: tidak ada yang dikirim ke sana.',
  },
} satisfies Record<string, Text>;

/** The address of a literal host, as the URL standard reads it: 0x7f.1 and [::ffff:127.0.0.1] are what they mean. */
const literal = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
};

const isThisMachine = (url: URL): boolean => {
  const address = literal(url);
  return address === null ? url.hostname === 'localhost' : isLoopback(address);
};

/** What speaks against an address before anybody has asked for its name; null where nothing does. */
export function refuseTarget(text: string, reach: Reach): Text | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) return REFUSALS.form;
  if (url.username || url.password) return REFUSALS.credentials;
  if (reach.loopback && isThisMachine(url)) return null;
  if (url.protocol !== 'https:') return REFUSALS.scheme;
  const address = literal(url);
  if (isThisMachine(url) || (address !== null && !isPublicAddress(address))) return REFUSALS.address;
  const port = Number(url.port || 443);
  return port === 443 || reach.ports.includes(port) ? null : REFUSALS.port;
}

/**
 * What a name stands for, once it was asked: one address inside is enough to refuse all of them, for a name that answers
 * both would lead inside at the second try.
 */
export function refuseAddresses(text: string, addresses: readonly string[], reach: Reach): Text | null {
  if (addresses.length === 0) return REFUSALS.address;
  if (reach.loopback && isThisMachine(new URL(text))) return addresses.every(isLoopback) ? null : REFUSALS.address;
  return addresses.every(isPublicAddress) ? null : REFUSALS.address;
}
