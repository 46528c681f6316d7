import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, StartError } from '#platform/config/start-error';
import { birthOf, pause } from '#platform/database/embedded/processes';

/** A `service` runs until it is told to stop and others may use its database; a `command` ends by itself soon. */
export type Purpose = 'service' | 'command';

export interface Holder {
  pid: number;
  birth: string | null;
  purpose: Purpose;
  /** The PostgreSQL that the holder started, so that after a crash the next start knows it as its own. */
  server?: { pid: number; birth: string | null };
}

/** How long a start waits for a command that is using the folder. */
const PATIENCE_MS = 10_000;

/** One Siklus at a time on a data folder: a file that names its holder and is worth nothing once the holder has ended. */
export class FolderLock {
  private constructor(
    private readonly file: string,
    private holder: Holder,
    /** Who held it before and ended without giving it back. */
    readonly abandoned: Holder | null,
  ) {}

  static async take(folder: string, purpose: Purpose): Promise<FolderLock> {
    const file = join(folder, 'siklus.lock');
    const mine: Holder = { pid: process.pid, birth: birthOf(process.pid), purpose };
    let abandoned: Holder | null = null;
    for (const end = Date.now() + PATIENCE_MS; ; await pause(100)) {
      if (create(file, mine)) return new FolderLock(file, mine, abandoned);
      const text = read(file);
      const holder = parse(text);
      if (text === null) continue;
      if (holder === null || !isAlive(holder)) {
        abandoned = holder;
        clear(file, text);
      } else if (holder.purpose === 'service' || Date.now() > end) {
        throw new StartError(busy(folder, holder));
      }
    }
  }

  /** The living holder of the folder, if there is one. */
  static holder(folder: string): Holder | null {
    const holder = parse(read(join(folder, 'siklus.lock')));
    return holder !== null && isAlive(holder) ? holder : null;
  }

  nameServer(pid: number): void {
    this.holder = { ...this.holder, server: { pid, birth: birthOf(pid) } };
    this.write(this.holder);
  }

  /** A start that failed before it could end its predecessor's server must leave the note about it to the next one. */
  release(): void {
    if (this.abandoned?.server && isAlive(this.abandoned.server)) this.write(this.abandoned);
    else rmSync(this.file, { force: true });
  }

  private write(holder: Holder): void {
    const aside = `${this.file}.${randomUUID()}`;
    writeFileSync(aside, JSON.stringify(holder));
    renameSync(aside, this.file);
  }
}

export function isAlive(process: { pid: number; birth: string | null }): boolean {
  const birth = birthOf(process.pid);
  return birth !== null && birth === process.birth;
}

function busy(folder: string, holder: Holder): string {
  const who = holder.purpose === 'service' ? 'Another Siklus' : 'A "siklus" command';
  return `${who} (process ${holder.pid}) is using ${folder}: stop it first, or give this one a folder of its own with SIKLUS_DATA.`;
}

/** Linked into place, so that nobody ever reads a half-written lock. */
function create(file: string, holder: Holder): boolean {
  const aside = `${file}.${randomUUID()}`;
  try {
    writeFileSync(aside, JSON.stringify(holder));
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Removes the abandoned lock, and puts it back if in that moment another start had replaced it with its own. */
function clear(file: string, expected: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== expected) linkSync(aside, file);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function parse(text: string | null): Holder | null {
  try {
    const value = JSON.parse(text ?? 'null');
    return Number.isInteger(value?.pid) ? value : null;
  } catch {
    return null;
  }
}
