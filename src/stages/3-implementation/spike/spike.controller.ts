import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';
import { Spike, SpikePage, SpikeQuery } from '#stages/3-implementation/spike/spike.dto';
import { SpikeService } from '#stages/3-implementation/spike/spike.service';

@ApiTags('3 Implementation')
@Controller('spikes')
export class SpikeController {
  constructor(private readonly service: SpikeService) {}

  /**
   * List spikes
   *
   * @remarks Latest first, each with the counts that decided it. Sort by createdAt or windowEnd. With issueId: what an
   * issue rests on.
   */
  @Get()
  @Permit('monitoring.read')
  list(@InCtx() ctx: Ctx, @Query() query: SpikeQuery): Promise<SpikePage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count spikes
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('monitoring.read')
  count(@InCtx() ctx: Ctx, @Query() query: SpikeQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a spike
   *
   * @remarks Window, counts, average, standard deviation and threshold, and what to know before relying on them.
   */
  @Get(':id')
  @Permit('monitoring.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Spike> {
    return this.service.get(ctx, id);
  }
}
