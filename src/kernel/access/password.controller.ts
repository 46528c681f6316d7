import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { ChangePassword } from '#kernel/access/password.dto';
import { PasswordGuard } from '#kernel/access/password.guard';
import { PasswordService } from '#kernel/access/password.service';
import { passwordWrong, sessionNeeded } from '#kernel/access/sign-in.rules';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';

@ApiTags('Sign-in')
@Controller('auth/password')
export class PasswordController {
  constructor(private readonly service: PasswordService) {}

  /**
   * Change your password
   *
   * @remarks Asks for the current one. Every other session of the person ends; this one goes on.
   */
  @Post()
  @HttpCode(204)
  @SignedIn()
  @UseGuards(PasswordGuard)
  @Refuses(passwordWrong, sessionNeeded)
  change(@InCtx() ctx: Ctx, @Caller() caller: CallerInfo, @Body() input: ChangePassword): Promise<void> {
    return this.service.change(ctx, caller, input);
  }
}
