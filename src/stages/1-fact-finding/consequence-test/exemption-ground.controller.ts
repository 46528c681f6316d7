import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { InCtx } from '#platform/http/decorators';
import { ExemptionGroundPage } from '#stages/1-fact-finding/consequence-test/consequence-test.dto';
import { allGrounds, groundText } from '#stages/1-fact-finding/consequence-test/ground';

@ApiTags('1 Fact-finding')
@Controller('exemption-grounds')
export class ExemptionGroundController {
  /**
   * List the grounds of exemption
   *
   * @remarks The letters of UU 14/2008, Article 17, each with a short name in the reader's language. The names are ours
   * and help to choose; the text of the law decides.
   */
  @Get()
  @Permit('reference.read')
  list(@InCtx() { locale }: Ctx): ExemptionGroundPage {
    return { items: allGrounds().map((ground) => ({ ground, text: groundText(ground)[locale] })), nextCursor: null };
  }
}
