import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { StateChangePage } from '#kernel/campaign/campaign.dto';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { AgreementService } from '#stages/3-implementation/coding-sample/agreement.service';
import {
  CodeItems,
  CodingAgreement,
  CodingItemPage,
  CodingItemQuery,
  CodingProgress,
  CodingSettlement,
  SettleItem,
} from '#stages/3-implementation/coding-sample/coding.dto';
import { alreadySettled, codesFixed, notCoder, stillCoding } from '#stages/3-implementation/coding-sample/coding.rules';
import { CodingService } from '#stages/3-implementation/coding-sample/coding.service';
import { CodingSampleService } from '#stages/3-implementation/coding-sample/coding-sample.service';

@ApiTags('3 Implementation')
@Controller('coding-samples/:id')
export class CodingController {
  constructor(
    private readonly samples: CodingSampleService,
    private readonly service: CodingService,
    private readonly agreements: AgreementService,
  ) {}

  /**
   * List the items of a coding sample
   *
   * @remarks In the order of the draw, with the words alone: until both have coded all, nobody sees any codes but their own.
   */
  @Get('items')
  @Permit('monitoring.read')
  items(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: CodingItemQuery): Promise<CodingItemPage> {
    return this.service.items(ctx, id, query);
  }

  /**
   * Code items of a coding sample
   *
   * @remarks Only its two coders; as often as needed, until both have coded all. The last one ends the coding.
   */
  @Post('codings')
  @HttpCode(200)
  @Permit('monitoring.write')
  @Refuses(notCoder, codesFixed)
  code(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() { items }: CodeItems): Promise<CodingProgress> {
    return this.service.code(ctx, id, items);
  }

  /**
   * Compare the two coders
   *
   * @remarks Cohen's kappa with observed and expected agreement, the matrix, and each item on which they disagree; only
   * when both have coded all.
   */
  @Get('agreement')
  @Permit('monitoring.read')
  @Refuses(stillCoding)
  agreement(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<CodingAgreement> {
    return this.agreements.agreement(ctx, id);
  }

  /**
   * Settle a disagreement
   *
   * @remarks A third person's word holds at once. A coder's word is a proposal, and holds when the other coder says the same
   * code: then both have settled it together. Agreement stays as it was measured.
   */
  @Post('settlements')
  @HttpCode(200)
  @Permit('monitoring.write')
  @Refuses(stillCoding, alreadySettled)
  settle(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: SettleItem): Promise<CodingSettlement> {
    return this.agreements.settle(ctx, id, input);
  }

  /**
   * List a coding sample's moves
   *
   * @remarks First to last.
   */
  @Get('transitions')
  @Permit('monitoring.read')
  async history(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<StateChangePage> {
    return { items: await this.samples.store.history(ctx, id), nextCursor: null };
  }
}
