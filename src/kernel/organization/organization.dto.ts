import { PickType } from '@nestjs/swagger';
import { OrganizationEntity } from '#kernel/organization/organization.entity';
import { Answer, Patch } from '#platform/records/answers.dto';

/** The agency. */
export class Organization extends Answer(OrganizationEntity) {}

/** Changes to the agency: absent keeps. Its code stays, because people sign in with it. */
export class UpdateOrganization extends Patch(
  PickType(OrganizationEntity, [
    'name',
    'type',
    'region',
    'timezone',
    'language',
    'workdays',
    'jointLeaveIsFree',
    'emergencyReviewHours',
    'measureAfterDays',
    'publicScoreboard',
    'unsolvedRule',
    'unsolvedFollowUpDays',
    'letterhead',
  ]),
) {}
