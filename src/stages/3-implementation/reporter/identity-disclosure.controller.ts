import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { IdentityDisclosureService } from '#stages/3-implementation/reporter/identity-disclosure.service';
import {
  AskIdentity,
  IdentityDisclosure,
  IdentityDisclosurePage,
  IdentityDisclosureQuery,
  ShownDisclosure,
} from '#stages/3-implementation/reporter/reporter.dto';
import { noReporter } from '#stages/3-implementation/reporter/reporter.rules';

@ApiTags('3 Implementation')
@Controller('feedback-messages/:id/identity-disclosures')
export class IdentityDisclosureController {
  constructor(private readonly service: IdentityDisclosureService) {}

  /**
   * List the disclosures of a reporter
   *
   * @remarks Who had the identity behind the message shown, when and why, latest first; never the identity itself.
   */
  @Get()
  @Permit('reporter.disclose')
  list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: IdentityDisclosureQuery,
  ): Promise<IdentityDisclosurePage> {
    return this.service.listOf(ctx, id, query);
  }

  /**
   * Read a disclosure of a reporter
   *
   * @remarks Who, when and why; to see the identity again is another disclosure.
   */
  @Get(':disclosureId')
  @Permit('reporter.disclose')
  get(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Param('disclosureId', IdPipe) disclosureId: string,
  ): Promise<IdentityDisclosure> {
    return this.service.getOf(ctx, id, disclosureId);
  }

  /**
   * Disclose the reporter of a message
   *
   * @remarks Shows the identity that is kept apart from the text. It needs a reason, and that you asked stays: in this list
   * and in the audit. A dry run and a repetition with the same Idempotency-Key show no identity.
   */
  @Post()
  @Permit('reporter.disclose')
  @Refuses(noReporter)
  disclose(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: AskIdentity,
  ): Promise<ShownDisclosure> {
    return this.service.disclose(ctx, id, reason);
  }
}
