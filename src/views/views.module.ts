import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { ImplementationModule } from '#stages/3-implementation/implementation.module';
import { AuditService } from '#views/audit/audit.service';
import { AuditEventController } from '#views/audit/audit-event.controller';
import { SearchController } from '#views/search/search.controller';
import { SearchService } from '#views/search/search.service';
import { TimelineController } from '#views/timeline/timeline.controller';
import { TimelineService } from '#views/timeline/timeline.service';
import { TraceController } from '#views/trace/trace.controller';
import { TraceService } from '#views/trace/trace.service';

/** Read-only answers across the stages. */
@Module({
  imports: [KernelModule, ImplementationModule],
  controllers: [AuditEventController, SearchController, TraceController, TimelineController],
  providers: [AuditService, SearchService, TraceService, TimelineService],
})
export class ViewsModule {}
