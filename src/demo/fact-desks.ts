import type { INestApplicationContext } from '@nestjs/common';
import { type Desk, desk } from '#app/demo/desk';
import type { Ctx } from '#platform/context/ctx';
import { BaselineService } from '#stages/1-fact-finding/baseline/baseline.service';
import { CommunityNeedService } from '#stages/1-fact-finding/community-need/community-need.service';
import { IssueService } from '#stages/1-fact-finding/issue/issue.service';
import { ProblemStatementService } from '#stages/1-fact-finding/problem-statement/problem-statement.service';
import { ResearchNoteService } from '#stages/1-fact-finding/research-note/research-note.service';
import { SituationFactorService } from '#stages/1-fact-finding/situation-factor/situation-factor.service';
import { StakeholderService } from '#stages/1-fact-finding/stakeholder/stakeholder.service';

/** Where the facts of a campaign are brought. */
export function openFactDesks(app: INestApplicationContext) {
  return {
    notes: desk(app.get(ResearchNoteService), 'research_note.write'),
    problem: problemDesk(app.get(ProblemStatementService)),
    factors: desk(app.get(SituationFactorService), 'situation.write'),
    stakeholders: desk(app.get(StakeholderService), 'situation.write'),
    baselines: desk(app.get(BaselineService), 'situation.write'),
    issues: desk(app.get(IssueService), 'issue.write'),
    needs: desk(app.get(CommunityNeedService), 'community_need.write'),
  };
}

/** A campaign has one problem statement, which is known by the campaign's id. */
function problemDesk(service: ProblemStatementService): Desk {
  const put = (ctx: Ctx, id: string, statement: object) =>
    service.put(ctx, id, 'any', statement as Parameters<typeof service.put>[3]);
  return {
    write: 'situation.write',
    move: 'situation.write',
    create: async (ctx, facts) => {
      const { campaignId, ...statement } = facts as { campaignId: string };
      return put(ctx, campaignId, statement);
    },
    change: put,
    transition: async () => undefined,
  };
}
