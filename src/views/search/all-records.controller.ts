import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { SearchAnswer, SearchQuery } from '#views/search/search.dto';
import { SearchService } from '#views/search/search.service';

@ApiTags('Views')
@Controller('search')
export class AllRecordsController {
  constructor(private readonly service: SearchService) {}

  /**
   * Search everything
   *
   * @remarks By kind of record, newest first, with the place where the words stand as plain text and ranges. Shows only
   * kinds that the caller may read, and nothing above the reader's clearance.
   */
  @Get()
  @SignedIn()
  search(@InCtx() ctx: Ctx, @Query() query: SearchQuery): Promise<SearchAnswer> {
    return this.service.search(ctx, query);
  }
}
