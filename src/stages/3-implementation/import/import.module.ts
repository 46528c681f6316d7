import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { ImplementationModule } from '#stages/3-implementation/implementation.module';
import { ImportController } from '#stages/3-implementation/import/import.controller';
import { ImportService } from '#stages/3-implementation/import/import.service';
import { ImportProfileController } from '#stages/3-implementation/import/import-profile.controller';
import { ImportProfileService } from '#stages/3-implementation/import/import-profile.service';

/** Files of networks and of LAPOR: they come in through the services of stage 3, and nothing there knows of files. */
@Module({
  imports: [KernelModule, ImplementationModule],
  controllers: [ImportController, ImportProfileController],
  providers: [ImportService, ImportProfileService],
})
export class ImportModule {}
