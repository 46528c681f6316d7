import { Answer, CampaignListQuery, Input, PageOf, Patch } from '#platform/records/answers.dto';
import { PublicEntity } from '#stages/2-planning/public/public.entity';

/** A group of people that the campaign addresses. */
export class Public extends Answer(PublicEntity) {}

/** A public to add to a campaign's plan. */
export class CreatePublic extends Input(
  PublicEntity,
  ['campaignId', 'name'],
  [
    'size',
    'segment',
    'awareness',
    'involvement',
    'languages',
    'channels',
    'channelReach',
    'literacyNotes',
    'offlineAreas',
    'offlineChannels',
  ],
) {}

/** Changes to a public: absent keeps, null clears. */
export class UpdatePublic extends Patch(
  Input(
    PublicEntity,
    ['name'],
    [
      'size',
      'segment',
      'awareness',
      'involvement',
      'languages',
      'channels',
      'channelReach',
      'literacyNotes',
      'offlineAreas',
      'offlineChannels',
    ],
  ),
) {}

/** A page of publics. */
export class PublicPage extends PageOf(PublicEntity) {}

export class PublicQuery extends CampaignListQuery {}
