import type { INestApplicationContext } from '@nestjs/common';
import type { ByLink } from '#app/demo/told';
import type { World } from '#app/demo/world';
import { newId } from '#platform/database/ids';
import { ApprovalDeadlines } from '#stages/2-planning/approval/approval-deadline.service';
import { ApprovalLinkService } from '#stages/2-planning/approval/approval-link.service';
import { LeaderService } from '#stages/2-planning/approval/leader.service';

/** What comes about without anybody's account: a leader decides by a link, and the program ends what nobody decided. */
export class WithoutAccount {
  private readonly links: ApprovalLinkService;
  private readonly leaders: LeaderService;
  private readonly deadlines: ApprovalDeadlines;

  constructor(
    app: INestApplicationContext,
    private readonly world: World,
  ) {
    this.links = app.get(ApprovalLinkService);
    this.leaders = app.get(LeaderService);
    this.deadlines = app.get(ApprovalDeadlines);
  }

  /** Somebody makes the link, and the leader uses it: with nothing in hand but the end of its address. */
  async decide(contentPlanId: string, { by, leader, decision, reason }: ByLink): Promise<void> {
    const { url } = await this.world.do(by, 'content.approve', (ctx) => this.links.create(ctx, contentPlanId, leader));
    const token = url?.split('/').at(-1) ?? '';
    const visitor = { requestId: newId(), locale: 'id' } as const;
    await this.world.within((session) => this.leaders.decideIn(session, visitor, token, { decision, reason }));
  }

  /** The program looks for what is due at this moment, in this agency alone. */
  async lookAt(moment: string): Promise<void> {
    const now = new Date(this.world.fill({ moment }).moment);
    const done = await this.world.within((session, id) => this.deadlines.visit(session, id, now));
    if (done === 0) throw new Error(`The story waits for ${now.toISOString()}, when nothing is due.`);
  }
}
