import { createServer } from 'node:net';
import { codeOf, reasonOf, StartError } from '#platform/config/start-error';

export interface Address {
  host: string;
  port: number;
}

/** Tried before anything slow is done: a taken port should be known in the first second, not after the demo is loaded. */
export function tryAddress(address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(addressError(error, address)));
    probe.listen(address, () => probe.close(() => resolve()));
  });
}

/** Why the service cannot listen, with the setting that changes it. */
export function addressError(error: unknown, { host, port }: Address): StartError {
  const cause = { cause: error };
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} on ${host} is taken by another program: end it, or choose another port with PORT.`,
        cause,
      );
    case 'EACCES':
      return new StartError(`Port ${port} may only be opened by root: choose one from 1024 on with PORT.`, cause);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`${host} is not an address of this machine: choose another with HOST.`, cause);
    default:
      return new StartError(
        `The service cannot listen on ${host}, port ${port} (${reasonOf(error)}): see HOST and PORT.`,
        cause,
      );
  }
}

/** The address as a person types it into a browser. */
export function webAddress({ host, port }: Address): string {
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
