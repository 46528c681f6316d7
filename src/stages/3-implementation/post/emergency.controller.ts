import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '#kernel/access/permissions';
import type { Ctx } from '#platform/context/ctx';
import { IdPipe, InCtx } from '#platform/http/decorators';
import { Refuses } from '#platform/openapi/marks';
import { duplicate, ruleBroken } from '#platform/problem/catalogue';
import { noEmergency } from '#stages/2-planning/approval/emergency-passage.service';
import { EmergencyPublish, EmergencyPublished } from '#stages/3-implementation/post/emergency.dto';
import { EmergencyService } from '#stages/3-implementation/post/emergency.service';

@ApiTags('3 Implementation')
@Controller('content-plans/:id/emergency-publish')
export class EmergencyPublicationController {
  constructor(private readonly service: EmergencyService) {}

  /**
   * Publish at once what cannot wait
   *
   * @remarks Past the people who approve, with a reason, and never past the law: exempt information, what rests on a
   * confidential record, and a piece whose personal data were not checked or lack consent stay in. Records the posts, and
   * asks somebody who neither published nor wrote it to review it within the hours that the agency set. Form can follow.
   */
  @Post()
  @HttpCode(200)
  @Permit('content.emergency')
  @Refuses(noEmergency, ruleBroken, duplicate)
  create(
    @InCtx() ctx: Ctx,
    @Param('id', IdPipe) id: string,
    @Body() input: EmergencyPublish,
  ): Promise<EmergencyPublished> {
    return this.service.publish(ctx, id, input);
  }
}
