import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Budget } from '#stages/2-planning/budget-line/budget.dto';
import { BudgetService } from '#stages/2-planning/budget-line/budget.service';

@ApiTags('2 Planning')
@Controller('campaigns/:id/budget')
export class BudgetController {
  constructor(private readonly service: BudgetService) {}

  /**
   * Read a campaign's budget
   *
   * @remarks What its lines come to, planned and spent, by kind; and the share kept for evaluation, beside the customary
   * 5 to 10 %. Without lines there is no budget, and every amount is null; zero stands only where a line says so.
   */
  @Get()
  @Permit('plan.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Budget> {
    return this.service.of(ctx, id);
  }
}
