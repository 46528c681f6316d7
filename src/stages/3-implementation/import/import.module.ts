import { Module } from '@nestjs/common';
import { KernelModule } from '#kernel/kernel.module';
import { ImplementationModule } from '#stages/3-implementation/implementation.module';
import { ImportController } from '#stages/3-implementation/import/import.controller';
import { ImportService } from '#stages/3-implementation/import/import.service';
import { ImportChunks } from '#stages/3-implementation/import/import-chunks.service';
import { ImportFileController } from '#stages/3-implementation/import/import-file.controller';
import { ImportIntake } from '#stages/3-implementation/import/import-intake.service';
import { ImportProfileController } from '#stages/3-implementation/import/import-profile.controller';
import { ImportProfileService } from '#stages/3-implementation/import/import-profile.service';
import { ImportProgressService } from '#stages/3-implementation/import/import-progress.service';
import { ImportRounds } from '#stages/3-implementation/import/import-rounds.service';
import { MessageTaker } from '#stages/3-implementation/import/message-taker.service';
import { PostTaker } from '#stages/3-implementation/import/post-taker.service';
import { SampleTaker } from '#stages/3-implementation/import/sample-taker.service';
import { TableReader } from '#stages/3-implementation/import/table-reader.service';

/** Files of networks and of LAPOR: they come in through the services of stage 3, and nothing there knows of files. */
@Module({
  imports: [KernelModule, ImplementationModule],
  controllers: [ImportController, ImportFileController, ImportProfileController],
  providers: [
    ImportService,
    ImportProfileService,
    ImportChunks,
    ImportIntake,
    ImportProgressService,
    ImportRounds,
    MessageTaker,
    PostTaker,
    SampleTaker,
    TableReader,
  ],
  exports: [TableReader],
})
export class ImportModule {}
