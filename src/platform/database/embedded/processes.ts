import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/**
 * What tells a running process from a later one with the same number, or null when none runs. A process that has ended and
 * only waits to be collected (a zombie, as left by a container's first process) counts as ended.
 */
export function birthOf(pid: number): string | null {
  if (process.platform === 'linux') return birthOnLinux(pid);
  const state = ps(pid, 'stat=');
  return state === '' || state.startsWith('Z') ? null : ps(pid, 'lstart=');
}

function birthOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold anything; counting starts behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

function ps(pid: number, format: string): string {
  return spawnSync('ps', ['-ww', '-o', format, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Whether the process is a PostgreSQL server on this data folder, and not something else that got an old number. */
export function servesFolder(pid: number, folder: string): boolean {
  if (birthOf(pid) === null) return false;
  if (process.platform !== 'linux') return ps(pid, 'command=').includes(folder);
  return workingFolderOf(pid) === folder || argumentsOf(pid).includes(folder);
}

function workingFolderOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function argumentsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the condition holds; answers whether it did in time. */
export async function until(condition: () => boolean, ms: number): Promise<boolean> {
  const end = Date.now() + ms;
  while (!condition()) {
    if (Date.now() > end) return false;
    await pause(20);
  }
  return true;
}
