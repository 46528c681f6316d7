import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { CreateOrgUnit, OrgUnit, OrgUnitPage, OrgUnitQuery, UpdateOrgUnit } from '#kernel/organization/org-unit.dto';
import { OrgUnitService } from '#kernel/organization/org-unit.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Organization')
@Controller('org-units')
export class OrgUnitController {
  constructor(private readonly service: OrgUnitService) {}

  /**
   * List units
   *
   * @remarks By name. Sort by createdAt or name. parentId narrows to what is right below a unit.
   */
  @Get()
  @Permit('organization.read')
  list(@InCtx() ctx: Ctx, @Query() query: OrgUnitQuery): Promise<OrgUnitPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count units
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('organization.read')
  count(@InCtx() ctx: Ctx, @Query() query: OrgUnitQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a unit
   *
   * @remarks Answers 404 for an unknown id and for another agency's alike.
   */
  @Get(':id')
  @Permit('organization.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<OrgUnit> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a unit
   *
   * @remarks Below another unit, or at the top. The tree has no circles.
   */
  @Post()
  @Permit('organization.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateOrgUnit): Promise<OrgUnit> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a unit
   *
   * @remarks A merge patch: absent keeps, null clears. A unit can move below another, but not below itself. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('organization.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateOrgUnit,
  ): Promise<OrgUnit> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a unit
   *
   * @remarks Refused with 409 while units, people or campaigns belong to it. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('organization.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
