import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Me } from '#kernel/access/me.dto';
import { MeService } from '#kernel/access/me.service';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';

@ApiTags('Sign-in')
@Controller('me')
export class MeController {
  constructor(private readonly service: MeService) {}

  /**
   * Read who you are
   *
   * @remarks Role, crafts, clearance, unit, permissions, language, time zone, and the agency's settings.
   */
  @Get()
  @SignedIn()
  get(@InCtx() ctx: Ctx): Promise<Me> {
    return this.service.get(ctx);
  }
}
