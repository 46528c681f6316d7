import type { CaseScene } from '#app/demo/case-story';
import type { EvaluationScene } from '#app/demo/evaluation-story';
import type { FactScene } from '#app/demo/fact-story';
import type { Export, Measured } from '#app/demo/measuring';
import type { OpennessScene } from '#app/demo/openness-story';
import type { PlanScene } from '#app/demo/plan-story';
import type { Owed, ProductionScene } from '#app/demo/production-story';
import type { PublicScene } from '#app/demo/public-story';
import type { Facts, Later, Step, Told } from '#app/demo/told';
import type { CampaignEntity } from '#kernel/campaign/campaign.entity';
import type { IssueEntity } from '#stages/1-fact-finding/issue/issue.entity';
import type { ObstacleEntity } from '#stages/3-implementation/obstacle/obstacle.entity';
import type { PostEntity } from '#stages/3-implementation/post/post.entity';

/** A part of a campaign's story. Everything in it happens in the order of the properties below. */
export interface Scene
  extends FactScene,
    PlanScene,
    OpennessScene,
    ProductionScene,
    PublicScene,
    CaseScene,
    EvaluationScene {
  /** Who has read, before the scene begins, what they were told until then. */
  reads?: { by: string }[];
  /** Steps of records told in an earlier scene, before anything goes out. */
  first?: Later[];
  issues?: Told<IssueEntity>[];
  posts?: Told<PostEntity>[];
  samples?: Told<Measured>[];
  exports?: Export[];
  obstacles?: Told<ObstacleEntity>[];
  /** Steps of records told before, at the end of the scene. */
  last?: Later[];
  /** The campaign's own move that ends the scene. */
  ends?: Move;
}

export interface Move {
  by: string;
  to: string;
  reason?: string;
  waive?: { code: string; reason: string }[];
  owe?: Owed[];
}

export interface CampaignStory {
  key: string;
  by: string;
  campaign: Facts<CampaignEntity>;
  scenes: Scene[];
}

/** One person takes a record from state to state. */
export function path(by: string, ...states: string[]): Step[] {
  return states.map((to) => ({ by, to }));
}

/** One person judges a key message by the seven Cs: a digit for each, in their usual order. */
export function scored(by: string, sevenCs: string, note?: string): Step {
  const [credibility, context, content, clarity, continuityConsistency, channels, capability] = [...sevenCs].map(
    Number,
  );
  const scores = { credibility, context, content, clarity, continuityConsistency, channels, capability };
  return { by, score: { textVersion: 1, ...scores, ...(note ? { note } : {}) } };
}

/** An activity is begun and done, on the day that whoever reports it says. */
export function done(of: string, by: string, doneOn: string): Later {
  return { of, steps: [...path(by, 'in_progress'), { by, to: 'done', doneOn }] };
}

/** What was spent on a line of the budget. */
export function spent(of: string, by: string, actual: string): Later {
  return { of, steps: [{ by, change: { actual } }] };
}
