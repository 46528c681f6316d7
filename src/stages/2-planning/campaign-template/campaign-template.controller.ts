import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import {
  CampaignTemplate,
  CampaignTemplatePage,
  CampaignTemplateQuery,
  CreateCampaignTemplate,
  UpdateCampaignTemplate,
} from '#stages/2-planning/campaign-template/campaign-template.dto';
import { CampaignTemplateService } from '#stages/2-planning/campaign-template/campaign-template.service';

@ApiTags('2 Planning')
@Controller('campaign-templates')
export class CampaignTemplateController {
  constructor(private readonly service: CampaignTemplateService) {}

  /**
   * List campaign templates
   *
   * @remarks By name. Sort by name or createdAt. An agency begins with templates for dengue, immunisation and flood and
   * makes them its own.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Query() query: CampaignTemplateQuery): Promise<CampaignTemplatePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count campaign templates
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('plan.read')
  count(@InCtx() ctx: Ctx, @Query() query: CampaignTemplateQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a campaign template
   *
   * @remarks Publics, objectives, strategies, key messages, timetable, evaluations, content and budget items, which name
   * each other by keys and count days from a campaign's start.
   */
  @Get(':id')
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CampaignTemplate> {
    return this.service.get(ctx, id);
  }

  /**
   * Keep a campaign template
   *
   * @remarks Give its plan, or fromCampaignId to make it out of a campaign's plan. Refused with 422 and a pointer to every
   * row at fault: a key that is unknown or stands twice, a circle, and whatever would refuse the record that is copied
   * from the row later.
   */
  @Post()
  @Permit('plan.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateCampaignTemplate): Promise<CampaignTemplate> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a campaign template
   *
   * @remarks A merge patch: absent keeps, null clears, and a plan replaces the one before it as a whole. Campaigns that
   * copied it stay as they are. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('plan.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCampaignTemplate,
  ): Promise<CampaignTemplate> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a campaign template
   *
   * @remarks Campaigns that copied it keep what they have. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('plan.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }
}
