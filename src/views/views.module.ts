import { Module } from '@nestjs/common';
import { AuditService } from '#views/audit/audit.service';
import { AuditEventController } from '#views/audit/audit-event.controller';

/** Read-only answers across the stages. */
@Module({
  controllers: [AuditEventController],
  providers: [AuditService],
})
export class ViewsModule {}
