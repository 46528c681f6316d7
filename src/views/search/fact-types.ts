import { baselines } from '#stages/1-fact-finding/baseline/baseline.service';
import { communityNeeds } from '#stages/1-fact-finding/community-need/community-need.service';
import { issues } from '#stages/1-fact-finding/issue/issue.service';
import { researchNotes } from '#stages/1-fact-finding/research-note/research-note.service';
import { situationFactors } from '#stages/1-fact-finding/situation-factor/situation-factor.service';
import { stakeholders } from '#stages/1-fact-finding/stakeholder/stakeholder.service';
import { searched } from '#views/search/search-type';

/** What fact-finding can be searched for. */
export const FACT_TYPES = {
  research_note: searched(researchNotes, 'research_note.read'),
  community_need: searched(communityNeeds, 'community_need.read'),
  situation_factor: searched(situationFactors, 'situation.read'),
  stakeholder: searched(stakeholders, 'situation.read'),
  baseline: searched(baselines, 'situation.read'),
  issue: searched(issues, 'issue.read'),
};
