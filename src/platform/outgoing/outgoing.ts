import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform/config/configuration';
import { type Reach, refuseAddresses, refuseTarget } from '#platform/outgoing/target.rules';
import type { Text } from '#platform/problem/problem';

const TIMEOUT_MS = 15_000;

/** What became of it: answered with a status, refused by us before a byte was sent, or without an answer. */
export type Outcome = { status: number } | { refused: Text } | { failed: Text };

export interface Letter {
  url: string;
  headers: Record<string, string>;
  body: string;
}

type Address = { address: string; family: number };

/**
 * Sends to addresses that people wrote down. A name is asked once, every address that it has is looked at, and the
 * connection goes to one of those and to no other; nothing follows a redirect, and what the other side says is not read.
 */
@Injectable()
export class Outgoing {
  constructor(private readonly configuration: Configuration) {}

  /** What speaks against an address at once; its name is asked only when something is sent. */
  refuse(url: string): Text | null {
    return refuseTarget(url, this.reach);
  }

  async post(letter: Letter, signal?: AbortSignal): Promise<Outcome> {
    const refused = this.refuse(letter.url);
    if (refused) return { refused };
    const deadline = AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), ...(signal ? [signal] : [])]);
    try {
      const addresses = await addressesOf(new URL(letter.url), deadline);
      const inside = refuseAddresses(
        letter.url,
        addresses.map(({ address }) => address),
        this.reach,
      );
      if (inside) return { refused: inside };
      return { status: await send(letter, addresses, deadline) };
    } catch (error) {
      signal?.throwIfAborted();
      return { failed: reasonOf(error, deadline.aborted) };
    }
  }

  private get reach(): Reach {
    const { webhookPorts: ports, webhookLoopback: loopback } = this.configuration.settings;
    return { ports, loopback };
  }
}

async function addressesOf({ hostname }: URL, deadline: AbortSignal): Promise<Address[]> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return [{ address: host, family }];
  // The system's resolver cannot be called off: whoever waits for it longer than the deadline leaves it.
  return Promise.race([lookup(host, { all: true }), aborted(deadline)]);
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** The status of the answer. A connection of its own for each, so that none is kept open to an address checked earlier. */
function send({ url, headers, body }: Letter, addresses: Address[], signal: AbortSignal): Promise<number> {
  const request = url.startsWith('https:') ? requestSecure : requestPlain;
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  const options = {
    method: 'POST',
    agent: false as const,
    lookup: only(addresses),
    headers: { ...headers, ...length },
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...options, signal }, (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.destroy();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Answers a name with the addresses that were checked, whatever it stands for by now. */
function only(addresses: Address[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all) done(null, addresses);
    else done(null, first?.address ?? '', first?.family);
  };
}

/** Only the kind of failure: names and answers of the other side tell about the network inside. */
function reasonOf(error: unknown, late: boolean): Text {
  if (late) return { en: 'No answer within 15 seconds.', id: 'Tidak ada jawaban dalam 15 detik.' };
  const { code = 'unknown' } = error as { code?: string };
  return { en: `No connection (${code}).`, id: `Tidak tersambung (${code}).` };
}
