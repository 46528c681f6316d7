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
]);
