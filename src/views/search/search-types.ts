import type { Permission } from '#kernel/access/permissions';
import { type Resource, resources } from '#platform/records/resource';

/** What can be searched, in the order of the cycle; who may read a kind's list may find its records here. */
export const SEARCH_TYPES = {
  campaign: 'campaign.read',
  legal_basis: 'reference.read',
  research_note: 'research_note.read',
  community_need: 'community_need.read',
  situation_factor: 'situation.read',
  stakeholder: 'situation.read',
  baseline: 'situation.read',
  issue: 'issue.read',
  consequence_test: 'information.read',
  information_entry: 'information.read',
  public: 'plan.read',
  objective: 'plan.read',
  strategy: 'plan.read',
  key_message: 'plan.read',
  activity: 'plan.read',
  budget_line: 'plan.read',
  evaluation_plan: 'plan.read',
  campaign_template: 'plan.read',
  content_plan: 'content.read',
  content_series: 'content.read',
  task: 'content.read',
  post: 'content.read',
  feedback_message: 'feedback.read',
  case: 'case.read',
  reply_template: 'case.read',
  mention: 'monitoring.read',
  information_request: 'information_request.read',
  obstacle: 'obstacle.read',
  evaluation_record: 'evaluation.read',
  evaluation_gap: 'evaluation.read',
  complaint_analysis: 'evaluation.read',
  follow_up: 'evaluation.read',
  service_improvement: 'evaluation.read',
  lesson: 'evaluation.read',
  survey_round: 'survey.read',
  evaluation_report: 'report.read',
  attachment: 'attachment.read',
  user: 'organization.read',
} satisfies Record<string, Permission>;

export type SearchTypeName = keyof typeof SEARCH_TYPES;

/** The resources behind the names; a kind that has nothing to search fails at the start. */
export function searchedResources(): Map<SearchTypeName, Resource> {
  const byName = new Map(resources().map((resource) => [resource.name, resource]));
  return new Map(
    (Object.keys(SEARCH_TYPES) as SearchTypeName[]).map((name) => {
      const resource = byName.get(name);
      if (!resource?.options.search) throw new Error(`There is nothing to search in ${name}.`);
      return [name, resource];
    }),
  );
}
