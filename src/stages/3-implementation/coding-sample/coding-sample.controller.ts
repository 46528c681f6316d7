import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CodingSample,
  CodingSamplePage,
  CodingSampleQuery,
  CreateCodingSample,
  UpdateCodingSample,
} from '#stages/3-implementation/coding-sample/coding-sample.dto';
import type { CodingSampleEntity } from '#stages/3-implementation/coding-sample/coding-sample.entity';
import { CodingSampleService } from '#stages/3-implementation/coding-sample/coding-sample.service';

@ApiTags('3 Implementation')
@Controller('coding-samples')
export class CodingSampleController {
  constructor(private readonly service: CodingSampleService) {}

  /**
   * List coding samples
   *
   * @remarks Newest first. Sort by createdAt.
   */
  @Get()
  @Permit('monitoring.read')
  list(@InCtx() ctx: Ctx, @Query() query: CodingSampleQuery): Promise<CodingSamplePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count coding samples
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('monitoring.read')
  count(@InCtx() ctx: Ctx, @Query() query: CodingSampleQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a coding sample
   *
   * @remarks With the seed that it was drawn by, from how many, and how far its coders are.
   */
  @Get(':id')
  @Permit('monitoring.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CodingSample> {
    return this.service.get(ctx, id);
  }

  /**
   * Draw a coding sample
   *
   * @remarks Draws by chance that can be repeated: the first in the order of md5(seed followed by the record's id). Two
   * people code it without seeing each other's codes; from that comes how far coding can be relied on.
   */
  @Post()
  @Permit('coding_sample.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateCodingSample): Promise<CodingSample> {
    return this.service.create(ctx, input as CodingSampleEntity);
  }

  /**
   * Rename a coding sample
   *
   * @remarks What was drawn, by whom and for whom, stays. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('coding_sample.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCodingSample,
  ): Promise<CodingSample> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a coding sample
   *
   * @remarks Only while nobody has coded anything in it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('coding_sample.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
