import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { AuditService } from '#views/audit/audit.service';
import { AuditEventPage, AuditEventQuery } from '#views/audit/audit-event.dto';

@ApiTags('Audit')
@Controller('audit-events')
export class AuditEventController {
  constructor(private readonly service: AuditService) {}

  /**
   * List audit events
   *
   * @remarks Newest first: who did what, when, by which request, and the fields that changed. Events of records above the
   * reader's clearance are absent.
   */
  @Get()
  @Permit('audit.read')
  list(@InCtx() ctx: Ctx, @Query() query: AuditEventQuery): Promise<AuditEventPage> {
    return this.service.list(ctx, query);
  }
}
