import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { cleanFileName } from '#platform/storage/file-name.rules';
import { kindOf } from '#platform/storage/media-types';
import type { Storage } from '#platform/storage/storage';
import type { Upload } from '#platform/storage/takes-file';

/** A file as somebody in the story would send it. */
export interface ToldFile {
  name: string;
  content: string | Buffer;
}

/** The files of one agency's story, judged and stored as those of a form are. */
export class StoryFiles {
  private readonly kept: { organizationId: string; key: string }[] = [];

  constructor(private readonly storage: Storage) {}

  async take(organizationId: string, { name, content }: ToldFile): Promise<Upload> {
    const path = await this.storage.place();
    try {
      await writeFile(path, content, { flag: 'wx', mode: 0o600 });
      const kind = await kindOf(path, name);
      if (!kind) throw new Error(`The story hands over ${name}, which is nothing that we take.`);
      const bytes = Buffer.byteLength(content);
      const sha256 = createHash('sha256').update(content).digest('hex');
      const storageKey = await this.storage.keepUnlisted(organizationId, { path, bytes, sha256 });
      this.kept.push({ organizationId, key: storageKey });
      return { storageKey, fileName: cleanFileName(name, kind.ending), mediaType: kind.mediaType, bytes, sha256 };
    } finally {
      await rm(path, { force: true });
    }
  }

  /** When the story is broken off: its agency never came about, and its files go too. */
  async discard(): Promise<void> {
    for (const { organizationId, key } of this.kept) await this.storage.discard(organizationId, key);
  }
}
