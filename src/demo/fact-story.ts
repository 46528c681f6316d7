import type { Told } from '#app/demo/told';
import type { BaselineEntity } from '#stages/1-fact-finding/baseline/baseline.entity';
import type { CommunityNeedEntity } from '#stages/1-fact-finding/community-need/community-need.entity';
import type { ProblemStatementEntity } from '#stages/1-fact-finding/problem-statement/problem-statement.entity';
import type { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';
import type { SituationFactorEntity } from '#stages/1-fact-finding/situation-factor/situation-factor.entity';
import type { StakeholderEntity } from '#stages/1-fact-finding/stakeholder/stakeholder.entity';

/** The part of a scene in which facts are found, in the order of the properties below. */
export interface FactScene {
  notes?: Told<ResearchNoteEntity>[];
  problem?: Told<ProblemStatementEntity>;
  factors?: Told<SituationFactorEntity>[];
  stakeholders?: Told<StakeholderEntity>[];
  baselines?: Told<BaselineEntity>[];
  needs?: Told<CommunityNeedEntity>[];
}

/** The situation analysis of a campaign: part of the scene in which its facts are told. */
export type Situation = Pick<FactScene, 'problem' | 'factors' | 'stakeholders' | 'baselines'>;
