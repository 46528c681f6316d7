import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import { CreateUser, UpdateUser, User, UserPage, UserQuery } from '#kernel/access/user.dto';
import { UserService } from '#kernel/access/user.service';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IdPipe, IfMatch, InCtx } from '#platform/http/decorators';
import { CountDto } from '#platform/records/answers.dto';

@ApiTags('Organization')
@Controller('users')
export class UserController {
  constructor(private readonly service: UserService) {}

  /**
   * List people
   *
   * @remarks By name. Sort by createdAt, name or email.
   */
  @Get()
  @Permit('organization.read')
  list(@InCtx() ctx: Ctx, @Query() query: UserQuery): Promise<UserPage> {
    return this.service.list(ctx, query);
  }

  /**
   * Count people
   *
   * @remarks Takes the filters of the list; counts up to 10,000.
   */
  @Get('count')
  @Permit('organization.read')
  count(@InCtx() ctx: Ctx, @Query() query: UserQuery): Promise<CountDto> {
    return this.service.count(ctx, query);
  }

  /**
   * Read a person
   *
   * @remarks A person's own record with permissions and settings stands at GET /me.
   */
  @Get(':id')
  @Permit('organization.read')
  get(@InCtx() ctx: Ctx, @Param('id', IdPipe) id: string): Promise<User> {
    return this.service.get(ctx, id);
  }

  /**
   * Add a person
   *
   * @remarks The e-mail address is unique in the agency. Passwords made of names, common words or rows of keys are refused.
   */
  @Post()
  @Permit('user.write')
  create(@InCtx() ctx: Ctx, @Body() input: CreateUser): Promise<User> {
    return this.service.create(ctx, input);
  }

  /**
   * Change a person
   *
   * @remarks A merge patch: absent keeps, null clears. People are disabled, never deleted. A changed role or clearance
   * holds from the next request on; nobody changes their own role or raises their own clearance, and the last active
   * admin stays. Needs If-Match or version.
   */
  @Patch(':id')
  @Permit('user.write')
  update(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @IfMatch() expected: Expected,
    @Body() input: UpdateUser,
  ): Promise<User> {
    return this.service.update(ctx, id, expected, input);
  }
}
