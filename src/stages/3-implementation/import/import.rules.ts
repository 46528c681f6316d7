import { Machine } from '#platform/records/machine';
import type { ImportState } from '#stages/3-implementation/import/import.entity';

/** A job ends once: done, failed with the reason, or cancelled by a person; what it brought before stays. */
export const importMachine = new Machine<ImportState>('import', 'queued', {
  queued: ['running', 'failed', 'cancelled'],
  running: ['done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
});

export function isOver(state: ImportState): boolean {
  return importMachine.isFinal(state);
}
