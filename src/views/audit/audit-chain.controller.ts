import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { AuditService } from '#views/audit/audit.service';
import { AuditVerification, VerificationQuery } from '#views/audit/verification.dto';

@ApiTags('Audit')
@Controller('audit-events/verification')
export class AuditChainController {
  constructor(private readonly service: AuditService) {}

  /**
   * Verify the audit chain
   *
   * @remarks Computes every hash again and names the first event that was changed, reordered, inserted or cut. Note the
   * head that it answers somewhere else and send it back later as anchorSeq and anchorHash: then a chain that was cut or
   * written anew shows too.
   */
  @Get()
  @Permit('audit.read')
  verify(@InCtx() ctx: Ctx, @Query() query: VerificationQuery): Promise<AuditVerification> {
    return this.service.verify(ctx, query);
  }
}
