import { activities } from '#stages/2-planning/activity/activity.service';
import { contentPlans } from '#stages/2-planning/content-plan/content-plan.service';
import { objectives } from '#stages/2-planning/objective/objective.service';
import { publics } from '#stages/2-planning/public/public.service';
import { searched } from '#views/search/search-type';

/** What planning can be searched for. */
export const PLAN_TYPES = {
  public: searched(publics, 'plan.read'),
  objective: searched(objectives, 'plan.read'),
  activity: searched(activities, 'plan.read'),
  content_plan: searched(contentPlans, 'content.read'),
};
