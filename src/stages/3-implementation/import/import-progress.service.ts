import { Injectable } from '@nestjs/common';
import { actAs } from '#kernel/access/acting';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { Draining } from '#platform/http/draining';
import type { EventStream } from '#platform/http/event-stream';
import { follow } from '#platform/jobs/follow';
import type { ImportEntity } from '#stages/3-implementation/import/import.entity';
import { isOver } from '#stages/3-implementation/import/import.rules';
import { ImportService } from '#stages/3-implementation/import/import.service';

type Progress = Pick<ImportEntity, 'state' | 'processed' | 'total' | 'inserted' | 'updated' | 'skipped' | 'errors'>;

const shown = ({ state, processed, total, inserted, updated, skipped, errors }: ImportEntity): Progress => ({
  ...{ state, processed, total, inserted, updated, skipped, errors },
});

/** How far a job is, as it goes on. */
@Injectable()
export class ImportProgressService {
  constructor(
    private readonly service: ImportService,
    private readonly database: Database,
    private readonly draining: Draining,
  ) {}

  async follow(ctx: Ctx, id: string): Promise<EventStream> {
    const first = await this.service.store.get(ctx, id);
    const { organizationId, userId } = ctx.actor;
    const look = () => actAs(this.database, { organizationId, userId }, (own) => this.service.store.get(own, id));
    return follow({ first, look, shown, isOver: ({ state }) => isOver(state) }, this.draining);
  }
}
