import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { stateRefused } from '#platform/problem/catalogue';
import { Correction, CorrectPost, WithdrawPost } from '#stages/3-implementation/correction/correction.dto';
import { CorrectionService } from '#stages/3-implementation/correction/correction.service';

@ApiTags('3 Implementation')
@Controller('posts/:id')
export class PostCorrectionController {
  constructor(private readonly service: CorrectionService) {}

  /**
   * Put a post right in public
   *
   * @remarks With what was wrong, a reason that the public may read, and the caption as it reads from now on. The post
   * becomes corrected; how it read before stays readable in its chain. Answers 409 for what is not out.
   */
  @Post('corrections')
  @HttpCode(200)
  @Permit('post.write')
  @Refuses(stateRefused)
  correct(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: CorrectPost): Promise<Correction> {
    return this.service.correct(ctx, id, input);
  }

  /**
   * Withdraw a post
   *
   * @remarks For good, with what was wrong and a reason that the public may read. How it read stays readable in its
   * chain. Answers 409 for what is not out.
   */
  @Post('withdrawals')
  @HttpCode(200)
  @Permit('post.write')
  @Refuses(stateRefused)
  withdraw(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Body() input: WithdrawPost): Promise<Correction> {
    return this.service.withdraw(ctx, id, input);
  }
}
