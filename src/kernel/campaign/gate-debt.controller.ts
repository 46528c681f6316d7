import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import { reasonNeeded } from '#kernel/campaign/campaign.rules';
import { GateDebt, GateDebtPage, GateDebtQuery, MoveGateDebt } from '#kernel/campaign/gate-debt.dto';
import { debtNotPaid } from '#kernel/campaign/gate-debt.rules';
import { GateDebtService } from '#kernel/campaign/gate-debt.service';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Campaigns')
@Controller('gate-debts')
export class GateDebtController {
  constructor(private readonly service: GateDebtService) {}

  /**
   * List gate debts
   *
   * @remarks What crisis campaigns went past and still have to make up for, the most urgent first. Sort by dueOn or
   * createdAt.
   */
  @Get()
  @Permit('campaign.read')
  list(@InCtx() ctx: Ctx, @Query() query: GateDebtQuery): Promise<GateDebtPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count gate debts
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('campaign.read')
  count(@InCtx() ctx: Ctx, @Query() query: GateDebtQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a gate debt
   *
   * @remarks Which condition is owed, since which gate and until when. It arises when a crisis campaign moves with owe.
   */
  @Get(':id')
  @Permit('campaign.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<GateDebt> {
    return this.service.get(ctx, id);
  }

  /**
   * Settle a gate debt
   *
   * @remarks To paid only when the condition holds now (409 says what is still missing and the operation that would do
   * it); to waived by a head with a reason. Satisfies the gate condition `act.debts_settled`.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('campaign.write')
  @Refuses(debtNotPaid, reasonNeeded)
  transition(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: MoveGateDebt): Promise<GateDebt> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a gate debt's moves
   *
   * @remarks First to last, with who settled it, when and why.
   */
  @Get(':id/transitions')
  @Permit('campaign.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
