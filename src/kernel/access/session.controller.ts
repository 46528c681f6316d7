import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { SessionService } from '#kernel/access/session.service';
import { RefreshSession, SessionTokens, SignIn } from '#kernel/access/sign-in.dto';
import { Open } from '#platform/auth/access.decorator';

@ApiTags('Sign-in')
@Controller('auth')
export class SessionController {
  constructor(private readonly service: SessionService) {}

  /**
   * Sign in
   *
   * @remarks Answers an access token for ten minutes and a refresh token for the next one. A wrong password and an
   * unknown address get the same answer in the same time; after ten refusals in a quarter of an hour the answer is 429.
   */
  @Post('login')
  @HttpCode(200)
  @Open()
  create(@Caller() caller: CallerInfo, @Body() input: SignIn): Promise<SessionTokens> {
    return this.service.create(caller, input);
  }

  /**
   * Get a new access token
   *
   * @remarks Takes the newest refresh token, from the body or from the cookie, and answers the next. A token that was
   * used before ends the session, because it may have been copied; only within ten seconds is it answered 409 instead.
   */
  @Post('refresh')
  @HttpCode(200)
  @Open()
  refresh(@Caller() caller: CallerInfo, @Body() input: RefreshSession): Promise<SessionTokens> {
    return this.service.refresh(caller, input);
  }
}
