import type { ExportState } from '#kernel/export/export.entity';
import { Machine } from '#platform/records/machine';

/** A file is written once; a day later it goes, and what is left says that it was there. */
export const exportMachine = new Machine<ExportState>('export', 'queued', {
  queued: ['running', 'failed'],
  running: ['done', 'failed'],
  done: ['expired'],
  failed: [],
  expired: [],
});

export const isOver = (state: ExportState): boolean => state !== 'queued' && state !== 'running';
