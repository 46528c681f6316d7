import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { selfApproval } from '#platform/problem/catalogue';
import { PutScoreSheet, ScoreSheet, ScoreSheetPage } from '#stages/2-planning/key-message/key-message.dto';
import { twoHaveScored } from '#stages/2-planning/key-message/key-message.rules';
import { ScoreSheetService } from '#stages/2-planning/key-message/score-sheet.service';

@ApiTags('2 Planning')
@Controller('key-messages/:id/scores')
export class ScoreSheetController {
  constructor(private readonly service: ScoreSheetService) {}

  /**
   * List a key message's score sheets
   *
   * @remarks First to last, those of earlier texts too (outdated: true). Until two people have scored the present text,
   * each sees only their own sheet of it, so that both judge for themselves.
   */
  @Get()
  @Permit('plan.read')
  list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<ScoreSheetPage> {
    return this.service.of(ctx, id);
  }

  /**
   * Score a key message
   *
   * @remarks Stores your own sheet for the text as it stands, or replaces it; then it needs If-Match or the version of
   * your sheet. Two people score a text; whoever stored the message or wrote its text is none of them, and a third is
   * refused with 409. The key message shows both side by side.
   */
  @Put('mine')
  @Permit('plan.write')
  @Refuses(selfApproval, twoHaveScored)
  put(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: PutScoreSheet,
  ): Promise<ScoreSheet> {
    return this.service.put(ctx, id, expected, input);
  }
}
