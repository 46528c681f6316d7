import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { CountDto } from '#platform/records/answers.dto';
import {
  CreateServiceImprovement,
  MoveServiceImprovement,
  ServiceImprovement,
  ServiceImprovementPage,
  ServiceImprovementQuery,
  UpdateServiceImprovement,
} from '#stages/4-evaluation/service-improvement/service-improvement.dto';
import { improvementFixed } from '#stages/4-evaluation/service-improvement/service-improvement.rules';
import { ServiceImprovementService } from '#stages/4-evaluation/service-improvement/service-improvement.service';

@ApiTags('4 Evaluation')
@Controller('service-improvements')
export class ServiceImprovementController {
  constructor(private readonly service: ServiceImprovementService) {}

  /**
   * List service improvements
   *
   * @remarks Newest first. Sort by createdAt or effectiveOn.
   */
  @Get()
  @Permit('evaluation.read')
  list(@InCtx() ctx: Ctx, @Query() query: ServiceImprovementQuery): Promise<ServiceImprovementPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count service improvements
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('evaluation.read')
  count(@InCtx() ctx: Ctx, @Query() query: ServiceImprovementQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a service improvement
   *
   * @remarks With its indicator before and after, and who verified it.
   */
  @Get(':id')
  @Permit('evaluation.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ServiceImprovement> {
    return this.service.get(ctx, id);
  }

  /**
   * Report a service improvement
   *
   * @remarks Comes from a follow-up that was not dropped. The values before and after may follow later; verifying needs
   * both. An advertising value equivalent is refused as an indicator.
   */
  @Post()
  @Permit('evaluation.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateServiceImprovement): Promise<ServiceImprovement> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a service improvement
   *
   * @remarks A merge patch: absent keeps, null clears. What was verified is fixed (409). Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('evaluation.write')
  @Refuses(improvementFixed)
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateServiceImprovement,
  ): Promise<ServiceImprovement> {
    return this.service.update(ctx, id, expected, input);
  }

  /**
   * Remove a service improvement
   *
   * @remarks Only one that is not verified and that no lesson rests on. Needs If-Match.
   */
  @Delete(':id')
  @HttpCode(204)
  @Permit('evaluation.write')
  @Refuses(improvementFixed)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @IfMatch() expected: Expected): Promise<void> {
    return this.service.remove(ctx, id, expected);
  }

  /**
   * Move a service improvement
   *
   * @remarks To verified, by another person than its author, its last editor and the owner of the follow-up, who has
   * `evaluation.verify`. It needs the values before and after and their evidence, and must be in effect.
   */
  @Post(':id/transitions')
  @HttpCode(200)
  @Permit('evaluation.write')
  @Refuses(selfApproval)
  transition(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: MoveServiceImprovement,
  ): Promise<ServiceImprovement> {
    return this.service.transition(ctx, id, input);
  }

  /**
   * List a service improvement's moves
   *
   * @remarks First to last, with who moved it, when and why.
   */
  @Get(':id/transitions')
  @Permit('evaluation.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.service.store.history(ctx, id), nextCursor: null };
  }
}
