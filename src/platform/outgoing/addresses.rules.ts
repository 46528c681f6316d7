import { isIP } from 'node:net';
import addresses from 'ipaddr.js';

/** What the internet gives out in version 6; everything beside it has a meaning of its own somewhere. */
const GIVEN_OUT = addresses.IPv6.parseCIDR('2000::/3');

/** An address of version 4 in the clothes of version 6 is the one of version 4; null for what is no address. */
const read = (text: string) => (isIP(text) !== 0 && addresses.isValid(text) ? addresses.process(text) : null);

/**
 * Whether an address belongs to the internet at large. What lies inside a machine or a network (loopback, private,
 * link-local, carrier, mapped and tunnelled forms of them), what is many at once, and what nobody has is not.
 */
export function isPublicAddress(text: string): boolean {
  const address = read(text);
  if (address?.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || (address as addresses.IPv6).match(GIVEN_OUT);
}

export const isLoopback = (text: string): boolean => read(text)?.range() === 'loopback';
