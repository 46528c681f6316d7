import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty } from 'class-validator';
import { Input, MovableAnswer } from '#platform/records/answers.dto';
import { IdsField } from '#platform/records/fields';
import { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';

/** The need that many messages speak for. */
export class NeedOfFeedback extends MovableAnswer(CommunityNeedEntity) {}

/** A need to record because the public says so. It belongs to the campaign of the messages. */
export class CreateNeedOfFeedback extends Input(
  CommunityNeedEntity,
  ['title', 'need', 'urgency', 'severity', 'reach'],
  ['publicName', 'area', 'researchNoteIds', 'classification'],
) {
  /**
   * The messages that say so: 1 to 500 of one campaign.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e74"]
   */
  @ArrayNotEmpty()
  @IdsField({ most: 500 })
  @ApiProperty({ minItems: 1 })
  messageIds: string[];
}
