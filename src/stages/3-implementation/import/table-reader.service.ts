import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { Storage } from '#platform/storage/storage';
import type { Encoding } from '#stages/3-implementation/import/import.entity';
import { fileUnreadable, tooManyRows } from '#stages/3-implementation/import/import.problems';
import { bytesOf, linesOf } from '#stages/3-implementation/import/source';

/** How a table is refused that nobody can read. */
export const TABLE_REFUSALS = [fileUnreadable, tooManyRows];

/** A file that was checked and stored. */
export interface TableFile {
  storageKey: string;
  mediaType: string;
  /** How its letters are written, where somebody said so. */
  encoding?: Encoding | null;
}

/** Reads tables of any kind, whichever way they were written, for whoever knows what their columns mean. */
@Injectable()
export class TableReader {
  constructor(private readonly storage: Storage) {}

  /** The lines as a spreadsheet shows them: encoding, delimiter and marks are found by themselves. */
  async lines(ctx: Ctx, file: TableFile): Promise<string[][]> {
    const bytes = await bytesOf(await this.storage.open(ctx.organizationId, file.storageKey));
    return (await linesOf(bytes, file.mediaType, file.encoding)).lines;
  }
}
