import { defineGateConditions } from '#kernel/campaign/gate';

/** The records of one table that belong to the campaign `c`. */
const of = (table: string, alias: string): string =>
  `FROM ${table} ${alias} WHERE ${alias}.organization_id = c.organization_id AND ${alias}.campaign_id = c.id`;

/** What `statementChecks` calls required; a question can be left out, but not answered with blanks. */
const COMPLETE = `s.source IS NOT NULL AND s.where_is_it IS NOT NULL AND s.when_is_it IS NOT NULL AND s.who IS NOT NULL
  AND s.how IS NOT NULL AND s.why IS NOT NULL AND NOT s.implies_solution AND NOT s.places_blame`;

const SHOWN_FACTOR = (side: string): string => `EXISTS (SELECT ${of('situation_factors', 'f')} AND f.side = '${side}'
  AND EXISTS (SELECT FROM situation_factor_research_notes l WHERE l.organization_id = f.organization_id AND l.situation_factor_id = f.id))`;

const DESCRIBED = 'h.how_affected IS NOT NULL AND h.interest IS NOT NULL AND h.power IS NOT NULL';

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
    code: 'facts.problem_statement',
    to: 'planning',
    holds: `EXISTS (SELECT ${of('problem_statements', 's')} AND ${COMPLETE})`,
    offender: `SELECT s.id ${of('problem_statements', 's')} AND NOT (${COMPLETE})`,
    met: {
      en: 'The problem statement answers the six questions, implies no solution and places no blame.',
      id: 'Pernyataan masalah menjawab enam pertanyaan, tidak menyiratkan solusi, dan tidak menyalahkan pihak.',
    },
    unmet: {
      en: 'There is no problem statement yet, or it leaves one of the six questions open, implies a solution or places blame; its checks say which.',
      id: 'Belum ada pernyataan masalah, atau ada dari enam pertanyaan yang belum terjawab, menyiratkan solusi, atau menyalahkan pihak; lihat checks.',
    },
    fix: {
      operationId: 'putProblemStatement',
      resource: 'campaigns/{id}/problem-statement',
      permission: 'situation.write',
    },
  },
  {
    code: 'facts.situation',
    to: 'planning',
    holds: `${SHOWN_FACTOR('internal')} AND ${SHOWN_FACTOR('external')}`,
    met: {
      en: 'There are forces inside and outside the agency, each shown by a research note.',
      id: 'Ada faktor internal dan eksternal, masing-masing bersandar pada catatan riset.',
    },
    unmet: {
      en: 'Record at least one internal and one external factor, each with a research note that shows it.',
      id: 'Catat paling sedikit satu faktor internal dan satu eksternal, masing-masing dengan catatan riset.',
    },
    fix: { operationId: 'createSituationFactor', resource: 'situation-factors', permission: 'situation.write' },
  },
  {
    code: 'facts.stakeholder',
    to: 'planning',
    holds: `EXISTS (SELECT ${of('stakeholders', 'h')} AND ${DESCRIBED})`,
    offender: `SELECT h.id ${of('stakeholders', 'h')} AND NOT (${DESCRIBED}) ORDER BY h.prioritised DESC, h.id LIMIT 1`,
    met: {
      en: 'A stakeholder is described with how it is affected, its interest and its power.',
      id: 'Ada pemangku kepentingan dengan cara terdampak, kepentingan, dan kekuatannya.',
    },
    unmet: {
      en: 'No stakeholder says yet how it is affected, its interest and its power.',
      id: 'Belum ada pemangku kepentingan yang lengkap: cara terdampak, kepentingan, dan kekuatan.',
    },
    fix: { operationId: 'updateStakeholder', resource: 'stakeholders', permission: 'situation.write' },
    begin: { operationId: 'createStakeholder', resource: 'stakeholders', permission: 'situation.write' },
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
  {
    code: 'facts.baseline',
    to: 'planning',
    holds: `EXISTS (SELECT ${of('baselines', 'b')})`,
    met: { en: 'A baseline is measured.', id: 'Ada data awal.' },
    unmet: {
      en: 'Nothing is measured yet: without a baseline nobody can say later what changed.',
      id: 'Belum ada yang diukur: tanpa data awal, kelak tidak terlihat apa yang berubah.',
    },
    fix: { operationId: 'createBaseline', resource: 'baselines', permission: 'situation.write' },
  },
]);
