import type { INestApplicationContext } from '@nestjs/common';
import type { Desk } from '#app/demo/desk';
import type { ByLink, Rated } from '#app/demo/told';
import type { World } from '#app/demo/world';
import { visitTenant } from '#platform/context/tenant';
import { newId } from '#platform/database/ids';
import { program, type TenantRounds } from '#platform/jobs/tenant-rounds';
import { ApprovalDeadlines } from '#stages/2-planning/approval/approval-deadline.service';
import { ApprovalLinkService } from '#stages/2-planning/approval/approval-link.service';
import { LeaderService } from '#stages/2-planning/approval/leader.service';
import { SatisfactionService } from '#stages/3-implementation/case/satisfaction.service';
import { ClockService } from '#stages/3-implementation/clock/clock.service';
import { ClockRounds } from '#stages/3-implementation/clock/clock-round.service';
import { ImportRounds } from '#stages/3-implementation/import/import-rounds.service';
import { PauseRounds } from '#stages/3-implementation/pause/pause-rounds.service';
import { SpikeRounds } from '#stages/3-implementation/spike/spike-rounds.service';

/** What comes about without anybody's account: a leader decides by a link, and the program ends what nobody decided. */
export class WithoutAccount {
  private readonly links: ApprovalLinkService;
  private readonly leaders: LeaderService;
  private readonly clocks: ClockService;
  private readonly satisfaction: SatisfactionService;
  private readonly rounds: TenantRounds[];

  constructor(
    app: INestApplicationContext,
    private readonly world: World,
  ) {
    this.links = app.get(ApprovalLinkService);
    this.leaders = app.get(LeaderService);
    this.clocks = app.get(ClockService);
    this.satisfaction = app.get(SatisfactionService);
    this.rounds = [ApprovalDeadlines, ClockRounds, ImportRounds, PauseRounds, SpikeRounds].map((rounds) =>
      app.get(rounds),
    );
  }

  /** Somebody makes the link, and the leader uses it: with nothing in hand but the end of its address. */
  async decide(contentPlanId: string, { by, leader, decision, reason }: ByLink): Promise<void> {
    const { url } = await this.world.do(by, 'content.approve', (ctx) => this.links.create(ctx, contentPlanId, leader));
    const token = url?.split('/').at(-1) ?? '';
    const visitor = { requestId: newId(), locale: 'id' } as const;
    await this.world.within((session) => this.leaders.decideIn(session, visitor, token, { decision, reason }));
  }

  /** Whoever reported a case is asked once it is closed, and answers by the code of the report. */
  rate({ feedbackMessageId, ...rating }: Rated['rated']): Promise<void> {
    return this.world.within((session, id) =>
      visitTenant(session, { actor: program(id), locale: 'id', channel: 'link' }, (ctx) =>
        this.satisfaction.rate(ctx, feedbackMessageId, rating),
      ),
    );
  }

  /** The program looks for what is due at this moment, in this agency alone. */
  async lookAt(moment: string): Promise<void> {
    const { now } = this.world.fill({ now: moment });
    if ((await this.round(new Date(now))) === 0) throw new Error(`The story waits for ${now}, when nothing is due.`);
  }

  /** The program looks as soon as this clock of the record has come to its end. */
  async runOut({ clocks: kind }: Desk, id: string, code: string): Promise<void> {
    const clock =
      kind &&
      (await this.world.within((session, organizationId) =>
        visitTenant(session, { actor: program(organizationId) }, (ctx) => this.clocks.latest(ctx, { kind, id }, code)),
      ));
    if (clock?.state !== 'running' || !clock.dueAt) throw new Error(`The story waits for ${code}, which does not run.`);
    await this.round(new Date(Date.parse(clock.dueAt) + MINUTE_MS));
  }

  /** What has come due until now has been seen, as if the program had been there all the time. */
  async untilNow(): Promise<void> {
    await this.round(new Date());
  }

  private async round(now: Date): Promise<number> {
    let done = 0;
    for (const rounds of this.rounds) done += await this.world.within((session, id) => rounds.visit(session, id, now));
    return done;
  }
}

const MINUTE_MS = 60_000;
