import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import { Correction, CorrectionPage, CorrectionQuery } from '#stages/3-implementation/correction/correction.dto';
import { CorrectionService } from '#stages/3-implementation/correction/correction.service';

@ApiTags('3 Implementation')
@Controller('corrections')
export class CorrectionController {
  constructor(private readonly service: CorrectionService) {}

  /**
   * List corrections and withdrawals
   *
   * @remarks Newest first. Sort by createdAt. With postId the chain of one post.
   */
  @Get()
  @Permit('content.read')
  list(@InCtx() ctx: Ctx, @Query() query: CorrectionQuery): Promise<CorrectionPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count corrections and withdrawals
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('content.read')
  count(@InCtx() ctx: Ctx, @Query() query: CorrectionQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a correction or withdrawal
   *
   * @remarks With the caption before and after; nobody changes it.
   */
  @Get(':id')
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Correction> {
    return this.service.get(ctx, id);
  }
}
