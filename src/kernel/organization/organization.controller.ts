import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { Organization, UpdateOrganization } from '#kernel/organization/organization.dto';
import { OrganizationService } from '#kernel/organization/organization.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IfMatch, InCtx } from '#platform/http/decorators';

@ApiTags('Organization')
@Controller('organization')
export class OrganizationController {
  constructor(private readonly service: OrganizationService) {}

  /**
   * Read your agency
   *
   * @remarks Name, region, time zone, language, working week.
   */
  @Get()
  @Permit('organization.read')
  get(@InCtx() ctx: Ctx): Promise<Organization> {
    return this.service.get(ctx);
  }

  /**
   * Change your agency
   *
   * @remarks A merge patch: absent keeps. Another time zone moves the edges of every day from now on; what is stored
   * keeps its instant. Time zone, working week and joint leave count running clocks anew. Needs If-Match or version.
   */
  @Patch()
  @Permit('organization.write')
  update(@InCtx() ctx: Ctx, @IfMatch() expected: Expected, @Body() input: UpdateOrganization): Promise<Organization> {
    return this.service.update(ctx, expected, input);
  }
}
