import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '#platform/config/settings';
import { codeOf, reasonOf, StartError } from '#platform/config/start-error';

/** The secret that signs tokens and cursors: the setting, or one made once and kept in the data folder. */
export function resolveSecret(settings: Pick<Settings, 'secret' | 'dataFolder'>): string {
  if (settings.secret !== null) return settings.secret;
  const file = join(settings.dataFolder, 'secret');
  try {
    return readSecret(file) ?? createSecret(settings.dataFolder, file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The secret could not be kept in ${file} (${reasonOf(error)}): make that folder writable, or set SIKLUS_SECRET or SIKLUS_DATA.`,
      { cause: error },
    );
  }
}

function readSecret(file: string): string | null {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
  throw new StartError(
    `${file} holds no usable secret: put it back from a backup, or remove it (everyone must then sign in again).`,
  );
}

/** Written aside and linked into place, so that a crash leaves no half secret and two first starts agree on one. */
function createSecret(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readSecret(file) ?? createSecret(folder, file);
}
