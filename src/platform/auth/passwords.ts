import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library’s default kind), 64 MiB, three passes: above the recommended minimum, about 40 ms on the machines that agencies have. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** A stand-in hash for unknown people, so that their refusal takes as long as a wrong password does. */
let nobody: Promise<string> | undefined;

export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const fits = await verify(stored ?? (await nobody), password);
  return stored !== undefined && fits;
}
