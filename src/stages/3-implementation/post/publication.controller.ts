import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { Publication, RetryPublication } from '#stages/3-implementation/post/publication.dto';
import { nothingFailed } from '#stages/3-implementation/post/publication.rules';
import { PublicationService } from '#stages/3-implementation/post/publication.service';

@ApiTags('3 Implementation')
@Controller('content-plans/:id/publication')
export class PublicationController {
  constructor(private readonly service: PublicationService) {}

  /**
   * Read what became of a content plan
   *
   * @remarks A line for each planned channel: what is out and how late, what waits, what is held, what failed and why, and
   * what is still lacking. The content plan itself is published with its first post; here stands whether all of it is.
   */
  @Get()
  @Permit('content.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<Publication> {
    return this.service.get(ctx, id);
  }

  /**
   * Try again what failed
   *
   * @remarks Only what failed, on all channels or those named, goes back to scheduled with a new slot; what is out stays as it
   * is. All of it or nothing. Answers 409 where nothing failed.
   */
  @Post('retries')
  @HttpCode(200)
  @Permit('post.write')
  @Refuses(nothingFailed)
  retry(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: RetryPublication): Promise<Publication> {
    return this.service.retry(ctx, id, input);
  }
}
