import type { CampaignStory, Scene } from '#app/demo/story';
import type { Facts } from '#app/demo/told';
import type { UserEntity } from '#kernel/access/user.entity';
import type { CalendarDayEntity } from '#kernel/calendar/calendar-day.entity';
import type { ChannelEntity } from '#kernel/channel/channel.entity';
import type { LegalBasisEntity } from '#kernel/legal-basis/legal-basis.entity';
import type { OrgUnitEntity } from '#kernel/organization/org-unit.entity';
import type { OrganizationEntity } from '#kernel/organization/organization.entity';

type Keyed<E> = Facts<E> & { key: string };

export interface AgencyStory {
  organization: Pick<OrganizationEntity, 'name' | 'type' | 'region' | 'timezone' | 'language'>;
  /** The part of every e-mail address behind the @; before it stands the person's key. */
  domain: string;
  units: Keyed<OrgUnitEntity>[];
  admin: { key: string; name: string; unitId: string };
  people: Keyed<UserEntity>[];
  /** Who leads which unit: the named superior of whatever it lets become overdue. */
  heads?: Record<string, string>;
  channels: Keyed<ChannelEntity>[];
  legalBases: Keyed<LegalBasisEntity>[];
  /** Days of its own beside those of the whole country. */
  calendarDays?: Keyed<CalendarDayEntity>[];
  /** What holds for every campaign, and is there before them. */
  standing?: Scene;
  campaigns: CampaignStory[];
  /** What belongs to no campaign. */
  apart: Scene[];
}
