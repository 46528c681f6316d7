import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { SessionPage, SessionQuery } from '#kernel/access/session.dto';
import { SessionService } from '#kernel/access/session.service';
import { UserService } from '#kernel/access/user.service';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';

@ApiTags('Organization')
@Controller('users/:id/sessions')
export class UserSessionController {
  constructor(
    private readonly service: SessionService,
    private readonly people: UserService,
  ) {}

  /**
   * List a person's sessions
   *
   * @remarks Newest first; only those that are still good. DELETE /auth/sessions/{id} ends one.
   */
  @Get()
  @Permit('user.write')
  async list(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string, @Query() query: SessionQuery): Promise<SessionPage> {
    await this.people.store.get(ctx, id);
    return this.service.of(ctx, id, { ...query });
  }
}
