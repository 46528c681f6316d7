import { defineGateConditions } from '#kernel/campaign/gate';

/** Whether the facts are in: what the gate to planning asks. */
defineGateConditions([
  {
    code: 'facts.research_note',
    to: 'planning',
    holds: 'EXISTS (SELECT FROM research_notes n WHERE n.organization_id = c.organization_id AND n.campaign_id = c.id)',
    met: {
      en: 'There is a research note with date, method and source.',
      id: 'Sudah ada catatan riset dengan tanggal, metode, dan sumber.',
    },
    unmet: { en: 'There is no research note yet.', id: 'Belum ada catatan riset.' },
    fix: { operationId: 'createResearchNote', resource: 'research-notes', permission: 'research_note.write' },
  },
  {
    code: 'facts.legal_basis',
    to: 'planning',
    holds:
      'EXISTS (SELECT FROM campaign_legal_bases b WHERE b.organization_id = c.organization_id AND b.campaign_id = c.id)',
    met: { en: 'A legal basis is linked.', id: 'Dasar hukum sudah ditautkan.' },
    unmet: {
      en: 'No legal basis is linked to the campaign yet.',
      id: 'Belum ada dasar hukum yang ditautkan ke kampanye.',
    },
    fix: { operationId: 'updateCampaign', resource: 'campaigns', permission: 'campaign.write' },
  },
  {
    code: 'facts.need',
    to: 'planning',
    holds: `EXISTS (SELECT FROM community_needs n WHERE n.organization_id = c.organization_id AND n.campaign_id = c.id
      AND n.state IN ('validated', 'addressed', 'met'))`,
    offender: `SELECT n.id FROM community_needs n WHERE n.organization_id = c.organization_id AND n.campaign_id = c.id
      AND n.state = 'identified' ORDER BY n.priority_score DESC, n.id LIMIT 1`,
    met: { en: 'A community need is validated.', id: 'Ada kebutuhan masyarakat yang tervalidasi.' },
    unmet: {
      en: 'No community need is validated yet: record one, cite a research note, and move it to validated.',
      id: 'Belum ada kebutuhan masyarakat yang tervalidasi: catat, sebut catatan risetnya, lalu pindahkan ke tervalidasi.',
    },
    fix: {
      operationId: 'transitionCommunityNeed',
      resource: 'community-needs',
      permission: 'community_need.write',
    },
    begin: { operationId: 'createCommunityNeed', resource: 'community-needs', permission: 'community_need.write' },
  },
]);
