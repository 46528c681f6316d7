import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  AccessToken,
  AccessTokenPage,
  AccessTokenQuery,
  CreateAccessToken,
  NewAccessToken,
} from '#kernel/access/access-token.dto';
import { AccessTokenService } from '#kernel/access/access-token.service';
import { sessionNeeded } from '#kernel/access/sign-in.rules';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';

@ApiTags('Sign-in')
@Controller('access-tokens')
export class AccessTokenController {
  constructor(private readonly service: AccessTokenService) {}

  /**
   * List your access tokens
   *
   * @remarks Newest first, revoked ones too; never their secrets. Sort by createdAt, expiresOn or name.
   */
  @Get()
  @SignedIn()
  @Refuses(sessionNeeded)
  list(@InCtx() ctx: Ctx, @Query() query: AccessTokenQuery): Promise<AccessTokenPage> {
    return this.service.mine(ctx, { ...query });
  }

  /**
   * Read an access token
   *
   * @remarks One's own; an admin reads anybody's. The secret is never shown again.
   */
  @Get(':id')
  @SignedIn()
  @Refuses(sessionNeeded)
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<AccessToken> {
    return this.service.get(ctx, id);
  }

  /**
   * Make an access token
   *
   * @remarks For a program: limited to some of your permissions, for a year at most. The secret is shown this once.
   */
  @Post()
  @SignedIn()
  @Refuses(sessionNeeded)
  create(@InCtx() ctx: Ctx, @Body() input: CreateAccessToken): Promise<NewAccessToken> {
    return this.service.make(ctx, input);
  }

  /**
   * Revoke an access token
   *
   * @remarks One's own; an admin revokes anybody's. It stops at once.
   */
  @Delete(':id')
  @HttpCode(204)
  @SignedIn()
  @Refuses(sessionNeeded)
  remove(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<void> {
    return this.service.revoke(ctx, id);
  }
}
