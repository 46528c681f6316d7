import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { AnswersCsv, csvTooLong } from '#platform/http/csv';
import { InCtx } from '#platform/http/decorators';
import type { TextFile } from '#platform/http/text-file';
import { Refuses } from '#platform/openapi/marks';
import { InformationRegisterQuery } from '#stages/1-fact-finding/information-entry/information-entry.dto';
import { InformationEntryService } from '#stages/1-fact-finding/information-entry/information-entry.service';

@ApiTags('1 Fact-finding')
@Controller('information-entries.csv')
export class InformationRegisterController {
  constructor(private readonly service: InformationEntryService) {}

  /**
   * Download a register of information
   *
   * @remarks The list of public information (DIP) or of exempt information (DIK) as a CSV file with Indonesian headings,
   * ordered by title. What a spreadsheet would take for a formula is disarmed with an apostrophe. At most 10,000 rows.
   */
  @Get()
  @Permit('information.read')
  @AnswersCsv('"No.","Judul informasi","Ringkasan isi informasi"\r\n"1","Laporan bulanan kasus demam berdarah","…"\r\n')
  @Refuses(csvTooLong)
  download(@InCtx() ctx: Ctx, @Query() query: InformationRegisterQuery): Promise<TextFile> {
    return this.service.file(ctx, query);
  }
}
