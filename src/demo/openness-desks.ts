import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk, once } from '#app/demo/desk';
import { ClassificationDecisionService } from '#stages/1-fact-finding/classification-decision/classification-decision.service';
import { NeedMergeService } from '#stages/1-fact-finding/community-need/need-merge.service';
import { ConsequenceTestService } from '#stages/1-fact-finding/consequence-test/consequence-test.service';
import { InformationEntryService } from '#stages/1-fact-finding/information-entry/information-entry.service';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';

/** Where is decided who may know what, and where facts are set right. */
export function openOpennessDesks(app: INestApplicationContext) {
  const tests = app.get(ConsequenceTestService);
  const notes = app.get(ResearchNoteService);
  const merges = app.get(NeedMergeService);
  const classifications = app.get(ClassificationDecisionService);
  return {
    merges: once('community_need.write', (ctx, facts) => {
      const { needId, ...merge } = facts as { needId: string; duplicateIds: string[]; reason: string };
      return merges.merge(ctx, needId, merge);
    }),
    noteVersions: once('research_note.write', (ctx, facts) => {
      const { noteId, campaignId: _same, ...changes } = facts as { noteId: string; campaignId?: string };
      return notes.addVersion(ctx, noteId, changes);
    }),
    tests: {
      ...desk(tests, 'information.write'),
      move: 'information.decide',
      transition: (ctx, id, move) => tests.decide(ctx, id, move as Parameters<typeof tests.decide>[2]),
    },
    classifications: once('information.classify', (ctx, facts) =>
      classifications.take(ctx, facts as Parameters<typeof classifications.take>[1]),
    ),
    entries: desk(app.get(InformationEntryService), 'information.write'),
  } satisfies Record<string, Desk>;
}
