import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { SessionPage, SessionQuery } from '#kernel/access/session.dto';
import { SessionService } from '#kernel/access/session.service';
import { RefreshSession, SessionTokens, SignIn } from '#kernel/access/sign-in.dto';
import {
  foreignOrigin,
  refreshRaced,
  refreshRefused,
  sessionNeeded,
  signInRefused,
} from '#kernel/access/sign-in.rules';
import { Open, SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';

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
  @Refuses(signInRefused, foreignOrigin)
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
  @Refuses(refreshRefused, refreshRaced, foreignOrigin)
  refresh(@Caller() caller: CallerInfo, @Body() input: RefreshSession): Promise<SessionTokens> {
    return this.service.refresh(caller, input);
  }

  /**
   * Sign out
   *
   * @remarks Ends the session of this access token and takes the cookie back. Other sessions go on.
   */
  @Post('logout')
  @HttpCode(204)
  @SignedIn()
  @Refuses(sessionNeeded)
  end(@InCtx() ctx: Ctx, @Caller() caller: CallerInfo): Promise<void> {
    return this.service.end(ctx, caller);
  }

  /**
   * List your sessions
   *
   * @remarks Newest first; only those that are still good. An admin sees another person's at GET /users/{id}/sessions.
   */
  @Get('sessions')
  @SignedIn()
  @Refuses(sessionNeeded)
  list(@InCtx() ctx: Ctx, @Query() query: SessionQuery): Promise<SessionPage> {
    return this.service.mine(ctx, { ...query });
  }

  /**
   * End a session
   *
   * @remarks One's own; an admin ends anybody's. Its access token stops at once.
   */
  @Delete('sessions/:id')
  @HttpCode(204)
  @SignedIn()
  @Refuses(sessionNeeded)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<void> {
    return this.service.remove(ctx, id);
  }
}
