import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { TenantRounds } from '#platform/jobs/tenant-rounds';
import { RetentionService } from '#stages/3-implementation/retention/retention.service';

/** Days decide; an hour more or less does not. */
const EVERY_MS = 3_600_000;

/** Looks for records whose time is over, in every agency. */
@Injectable()
export class RetentionRounds extends TenantRounds {
  constructor(
    database: Database,
    private readonly service: RetentionService,
  ) {
    super(database, 'retention', EVERY_MS);
  }

  protected async work(ctx: Ctx, now: Date): Promise<number> {
    return (await this.service.run(ctx, now)).anonymised;
  }
}
