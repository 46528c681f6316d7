import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessTokenPage, AccessTokenQuery } from '#kernel/access/access-token.dto';
import { AccessTokenService } from '#kernel/access/access-token.service';
import { Permit } from '#kernel/access/permissions';
import { UserService } from '#kernel/access/user.service';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';

@ApiTags('Organization')
@Controller('users/:id/access-tokens')
export class UserAccessTokenController {
  constructor(
    private readonly service: AccessTokenService,
    private readonly people: UserService,
  ) {}

  /**
   * List a person's access tokens
   *
   * @remarks Newest first, revoked ones too; never their secrets. DELETE /access-tokens/{id} revokes one.
   */
  @Get()
  @Permit('user.write')
  async list(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Query() query: AccessTokenQuery,
  ): Promise<AccessTokenPage> {
    await this.people.store.get(ctx, id);
    return this.service.of(ctx, id, { ...query });
  }
}
