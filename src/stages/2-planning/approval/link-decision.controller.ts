import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { Caller, type CallerInfo } from '#kernel/access/caller';
import { Open } from '#platform/auth/access.decorator';
import { Refuses } from '#platform/openapi/marks';
import { busy, ruleBroken, selfApproval, stateRefused, versionStale } from '#platform/problem/catalogue';
import { notYourStep } from '#stages/2-planning/approval/approval.rules';
import { LinkDecided, LinkDecision } from '#stages/2-planning/approval/approval-link.dto';
import { linkGone } from '#stages/2-planning/approval/approval-link.rules';
import { LeaderDesk } from '#stages/2-planning/approval/leader-desk';
import { ApprovalLinkView } from '#stages/2-planning/approval/leader-view.dto';

const EXAMPLE =
  'sil_01948f3c7b1a7c3e9d2f0a1b2c3d4e5001948f3c7b1a7c3e9d2f0a1b2c3d4e81_Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE';
const TOKEN = {
  name: 'token',
  description: 'The secret of the link, as its address ends with it.',
  schema: { type: 'string', minLength: 112, maxLength: 112, example: EXAMPLE },
} as const;

@ApiTags('2 Planning')
@Controller('approval-links')
export class LinkDecisionController {
  constructor(private readonly desk: LeaderDesk) {}

  /**
   * See what a leader is asked to decide on
   *
   * @remarks The link is all it takes. Looking does not use it up. The same address without /api/v1 is a page for people.
   * An unknown link answers 404; one that was used, taken back, is too old, or speaks of a piece that changed, 410.
   */
  @Get(':token')
  @Open()
  @ApiParam(TOKEN)
  @Refuses(linkGone)
  get(@Caller() caller: CallerInfo, @Param('token') token: string): Promise<ApprovalLinkView> {
    return this.desk.view(caller, token);
  }

  /**
   * Decide as a leader
   *
   * @remarks Once, under the name for which the link was made; a rejection says why. The trail names the link as the
   * channel and whoever made it.
   */
  @Post(':token')
  @HttpCode(200)
  @Open()
  @ApiParam(TOKEN)
  @Refuses(linkGone, busy, ruleBroken, selfApproval, stateRefused, versionStale, notYourStep)
  create(
    @Caller() caller: CallerInfo,
    @Param('token') token: string,
    @Body() input: LinkDecision,
  ): Promise<LinkDecided> {
    return this.desk.decide(caller, token, input);
  }
}
