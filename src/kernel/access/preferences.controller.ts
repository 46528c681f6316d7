import { Body, Controller, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Preferences, UpdatePreferences } from '#kernel/access/me.dto';
import { MeService } from '#kernel/access/me.service';
import { sessionNeeded } from '#kernel/access/sign-in.rules';
import { SignedIn } from '#platform/auth/access.decorator';
import type { Ctx } from '#platform/context/ctx';
import { type Expected, IfMatch, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';

@ApiTags('Sign-in')
@Controller('me/preferences')
export class PreferencesController {
  constructor(private readonly service: MeService) {}

  /**
   * Change how you like to read
   *
   * @remarks Language and time zone of your own screens, and the kinds of notifications that you do not want
   * (mutedNotifications). Answers are in the language of Accept-Language, whoever asks.
   */
  @Patch()
  @SignedIn()
  @Refuses(sessionNeeded)
  update(@InCtx() ctx: Ctx, @IfMatch() expected: Expected, @Body() input: UpdatePreferences): Promise<Preferences> {
    return this.service.update(ctx, expected, input);
  }
}
