import { FUNCTIONS, ROLES } from '#kernel/access/roles';
import { AnyChoice, AnyId, OneQuery } from '#platform/records/fields';
import { CALENDAR_TYPES, type CalendarType } from '#views/calendar/calendar-source';

/** What narrows a calendar. */
abstract class CalendarFilters {
  /**
   * Only these kinds of things.
   * @example ["slot", "task"]
   */
  @AnyChoice(CALENDAR_TYPES)
  types?: CalendarType[];

  /**
   * Only these campaigns.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f"]
   */
  @AnyId()
  campaignId?: string[];

  /**
   * Only campaigns of these units, or what people of these units do.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61"]
   */
  @AnyId()
  unitId?: string[];

  /**
   * Only what these people do.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"]
   */
  @AnyId()
  userId?: string[];

  /**
   * Only what people with these roles do.
   * @example ["analyst"]
   */
  @AnyChoice(ROLES)
  role?: string[];

  /**
   * Only tasks for these crafts.
   * @example ["designer"]
   */
  @AnyChoice(FUNCTIONS)
  function?: string[];
}

export class CalendarQuery extends CalendarFilters {
  /**
   * First day (the agency's local day); today when not said. A day has no time zone, so a moment is refused.
   * @example "2026-03-01"
   */
  @OneQuery('date')
  from?: string;

  /**
   * The day before which it ends; 31 days after from when not said, 370 at most.
   * @example "2026-04-01"
   */
  @OneQuery('date')
  to?: string;
}

export class CalendarFileQuery extends CalendarFilters {
  /**
   * A personal access token with the one scope calendar.read, for programs that send no Authorization header.
   * @example "sik_01948f3c7b1a7c3e9d2f0a1b2c3d4e5f01948f3c7b1a7c3e9d2f0a1b2c3d4e60_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
   */
  @OneQuery('text')
  token?: string;
}
