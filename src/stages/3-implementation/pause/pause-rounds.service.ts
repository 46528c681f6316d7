import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import { PauseService } from '#stages/3-implementation/pause/pause.service';

const EVERY_MS = 30_000;

/** Looks for what comes due while publishing is paused, and for pauses whose time has run out. */
@Injectable()
export class PauseRounds extends TenantRounds {
  constructor(
    database: Database,
    private readonly pauses: PauseService,
  ) {
    super(database, 'pauses', EVERY_MS);
  }

  protected work(ctx: Ctx, now: Date): Promise<number> {
    return this.pauses.follow(ctx, now);
  }
}
