import type { Told } from '#app/demo/told';
import type { Decision } from '#stages/1-fact-finding/classification-decision/classification-decision.service';
import type { ConsequenceTestEntity } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import type { InformationEntryEntity } from '#stages/1-fact-finding/information-entry/information-entry.entity';
import type { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

/** A newer version of a note; what is not told stays as it was. */
export type NextVersion = Told<ResearchNoteEntity> & { noteId: string };

/** Two needs that turned out to be one. */
export interface Merge {
  by: string;
  needId: string;
  duplicateIds: string[];
  reason: string;
}

/** What a scene tells of who may know what, and of facts that are set right. */
export interface OpennessScene {
  merges?: Merge[];
  noteVersions?: NextVersion[];
  tests?: Told<ConsequenceTestEntity>[];
  classifications?: (Decision & { by: string })[];
  entries?: Told<InformationEntryEntity>[];
}
