import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import {
  Campaign,
  CampaignPage,
  CampaignQuery,
  CreateCampaign,
  Gate,
  GateQuery,
  MoveCampaign,
  StateChangePage,
  UpdateCampaign,
} from '#kernel/campaign/campaign.dto';
import { gateNotPassed, reasonNeeded, unknownWaiver } from '#kernel/campaign/campaign.rules';
import { CampaignService } from '#kernel/campaign/campaign.service';
import { debtUnknown } from '#kernel/campaign/gate-debt.rules';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Campaigns')
@Controller('campaigns')
export class CampaignController {
  constructor(private readonly service: CampaignService) {}

  /**
   * List campaigns
   *
   * @remarks Newest first. Sort by createdAt, startsOn, code or title. include=counts,gate shows more in the same statement.
   */
  @Get()
  @Permit('campaign.read')
  list(@InCtx() ctx: Ctx, @Query() query: CampaignQuery): Promise<CampaignPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count campaigns
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('campaign.read')
  count(@InCtx() ctx: Ctx, @Query() query: CampaignQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a campaign
   *
   * @remarks With how many records of each kind it has, its waivers and what its next gate lacks.
   */
  @Get(':id')
  @Permit('campaign.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Campaign> {
    return this.service.get(ctx, id);
  }

  /**
   * Open a campaign
   *
   * @remarks It begins in fact-finding. The code is unique in the agency.
   */
  @Post()
  @Permit('campaign.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateCampaign): Promise<Campaign> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a campaign
   *
   * @remarks A merge patch: absent keeps, null clears. The stage changes only by a transition. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('campaign.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateCampaign,
  ): Promise<Campaign> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a campaign
   *
   * @remarks Only while nothing belongs to it; otherwise cancel it with a reason. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('campaign.write')
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Ask a gate
   *
   * @remarks Every condition of the gate, met or not, each unmet one with the operation that would satisfy it.
   */
  @Get(':id/gate')
  @Permit('campaign.read')
  gate(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() { to }: GateQuery): Promise<Gate> {
    return this.service.gate(ctx, id, to);
  }

  /**
   * Move a campaign
   *
   * @remarks Forward one stage through its gate (409 with every unmet code), back to any earlier stage with a reason, or
   * aside (on_hold, cancelled, active). Only a head may waive a condition. A crisis campaign may owe conditions of the
   * gates to planning and implementation: they become its debts, each with a day, and close the gate to evaluation until
   * they are settled. No stage is skipped.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('campaign.transition')
  @Refuses(gateNotPassed, unknownWaiver, reasonNeeded, debtUnknown)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveCampaign): Promise<Campaign> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a campaign's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('campaign.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
