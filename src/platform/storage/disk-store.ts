import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Part } from '#platform/http/range.rules';
import { storageUnavailable } from '#platform/storage/storage.problems';

const RETRY = { 'retry-after': '10' };

/** Objects as files below one folder; what they are called is made by us, so no name of anybody's leads anywhere. */
export class DiskStore {
  constructor(private readonly folder: string) {}

  /** Takes the file over from the incoming ones: it is there as a whole and for good, or not at all. */
  async put(place: string, from: string): Promise<void> {
    const path = this.path(place);
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(from, path);
      await flush(dirname(path));
    } catch (cause) {
      throw storageUnavailable({ headers: RETRY, cause });
    }
  }

  async open(place: string, part?: Part): Promise<Readable> {
    const path = this.path(place);
    try {
      await access(path);
    } catch (cause) {
      throw storageUnavailable({ headers: RETRY, cause });
    }
    return createReadStream(path, part ? { start: part.start, end: part.end } : {});
  }

  async remove(place: string): Promise<void> {
    await rm(this.path(place), { force: true });
  }

  /** Two characters of the name make a folder, so that none grows without end. */
  private path(place: string): string {
    const [organizationId = '', key = ''] = place.split('/');
    return join(this.folder, organizationId, key.slice(0, 2), key);
  }
}

/** A rename is lasting only when its folder is on the disk. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
