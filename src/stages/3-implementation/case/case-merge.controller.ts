import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken, stateRefused } from '#platform/problem/catalogue';
import { Case } from '#stages/3-implementation/case/case.dto';
import { CaseMergePage, MergeCases, UnmergeCase } from '#stages/3-implementation/case/case-merge.dto';
import { notMerged } from '#stages/3-implementation/case/case-merge.rules';
import { CaseMergeService } from '#stages/3-implementation/case/case-merge.service';

@ApiTags('3 Implementation')
@Controller('cases/:id')
export class CaseMergeController {
  constructor(private readonly service: CaseMergeService) {}

  /**
   * List a case's merges
   *
   * @remarks What was merged into it, by whom, when and why; those that were taken back too.
   */
  @Get('merges')
  @Permit('case.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CaseMergePage> {
    return this.service.list(ctx, id);
  }

  /**
   * Merge cases into this one
   *
   * @remarks For cases that are the same matter. Each keeps its messages, reporters and tracking codes and becomes merged,
   * its clocks stop, and whatever answers this case answers its reporters too; an answer that was sent before reaches them
   * now. All of them are merged or none.
   */
  @Post('merges')
  @HttpCode(200)
  @Permit('case.write')
  @Refuses(ruleBroken, stateRefused)
  merge(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MergeCases): Promise<Case> {
    return this.service.merge(ctx, id, input);
  }

  /**
   * Take a merge back
   *
   * @remarks Named by the case that was merged: it stands again where it stood before, with its own messages, and its
   * clocks run from where they began.
   */
  @Post('unmerge')
  @HttpCode(200)
  @Permit('case.write')
  @Refuses(notMerged)
  unmerge(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: UnmergeCase): Promise<Case> {
    return this.service.unmerge(ctx, id, input);
  }
}
