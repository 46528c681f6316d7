import { defineCitation } from '#kernel/campaign/citations';

/** An objective is part of what was decided once a goal of its campaign was approved. */
const DECIDED = `EXISTS (SELECT FROM goal_versions v WHERE v.organization_id = o.organization_id AND v.campaign_id = o.campaign_id)`;

/** What planning decided by: the findings behind it stay as they were. */
defineCitation({
  of: 'research_notes',
  by: { en: 'an approved goal', id: 'tujuan yang disetujui' },
  resource: 'campaigns/{id}/goal',
  holds: `SELECT v.goal_id AS id, v.statement AS title FROM goal_versions v WHERE v.organization_id = t.organization_id
    AND v.campaign_id = t.campaign_id AND t.id = ANY(v.research_note_ids)`,
});
defineCitation({
  of: 'research_notes',
  by: { en: 'an objective of an approved goal', id: 'sasaran dari tujuan yang disetujui' },
  resource: 'objectives',
  holds: `SELECT o.id, o.outcome AS title FROM objectives o WHERE o.organization_id = t.organization_id AND o.campaign_id = t.campaign_id
    AND ${DECIDED} AND (EXISTS (SELECT FROM objective_needs l
        JOIN need_research_notes n ON n.organization_id = l.organization_id AND n.need_id = l.need_id
        WHERE l.organization_id = o.organization_id AND l.objective_id = o.id AND n.research_note_id = t.id)
      OR EXISTS (SELECT FROM baselines b
        WHERE b.organization_id = o.organization_id AND b.id = o.baseline_id AND b.research_note_id = t.id))`,
});
defineCitation({
  of: 'baselines',
  by: { en: 'an objective', id: 'sasaran' },
  resource: 'objectives',
  holds: `SELECT o.id, o.outcome AS title FROM objectives o
    WHERE o.organization_id = t.organization_id AND o.campaign_id = t.campaign_id AND o.baseline_id = t.id`,
});
