import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { ruleBroken } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import { CreatePublic, Public, PublicPage, PublicQuery, UpdatePublic } from '#stages/2-planning/public/public.dto';
import { PublicService } from '#stages/2-planning/public/public.service';

@ApiTags('2 Planning')
@Controller('publics')
export class PublicController {
  constructor(private readonly service: PublicService) {}

  /**
   * List publics
   *
   * @remarks Newest first. Sort by createdAt or name.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: PublicQuery): Promise<PublicPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count publics
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: PublicQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a public
   *
   * @remarks A group of people that a campaign addresses; its objectives are at /objectives?publicId=…. checks warns when
   * places are out of digital reach and media strategies and content for the group name digital channels only.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Public> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a public
   *
   * @remarks Every public needs at least one outcome objective before the gate to implementation
   * (`plan.publics_covered`).
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreatePublic): Promise<Public> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a public
   *
   * @remarks A merge patch: absent keeps, null clears. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdatePublic,
  ): Promise<Public> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a public
   *
   * @remarks Refused with 409 while an objective is written for it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  @Refuses(ruleBroken)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
