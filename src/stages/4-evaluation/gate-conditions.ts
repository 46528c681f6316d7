import { defineGateConditions } from '#kernel/campaign/gate';
import { EVALUATION_CRITERIA, EVALUATION_LEVELS, type EvaluationLevel } from '#kernel/figures/evidence.rules';
import { PATTERN_FROM } from '#stages/4-evaluation/complaint-analysis/complaint-pattern.dto';
import {
  problemsWithoutFollowUp,
  unfollowedTopics,
} from '#stages/4-evaluation/complaint-analysis/complaint-pattern.entity';
import { UNDECIDED } from '#stages/4-evaluation/lesson/lesson-decision.entity';
import { resultsSql, standsSql } from '#stages/4-evaluation/standing';

const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
/** The campaign's evaluation records that stand: no verified correction has taken their place. */
const STANDING = `FROM evaluation_records r WHERE r.organization_id = c.organization_id AND r.campaign_id = c.id
  AND ${standsSql('r')}`;

/** Every criterion of the level has a record that was filed; a draft is not filed yet. */
const evaluated = (level: EvaluationLevel) => {
  const criteria = EVALUATION_CRITERIA[level];
  const among = `r.criterion IN (${quoted(criteria)})`;
  return {
    holds: `(SELECT count(DISTINCT r.criterion) ${STANDING} AND r.state <> 'draft' AND ${among}) = ${criteria.length}`,
    offender: `SELECT r.id ${STANDING} AND r.state = 'draft' AND ${among} ORDER BY r.created_at, r.id LIMIT 1`,
  };
};

const GAPS = 'FROM evaluation_gaps g WHERE g.organization_id = c.organization_id AND g.campaign_id = c.id';

/** Outcome objectives without a result that counts, and of those the ones for which nobody says why. */
const WITHOUT_RESULT = `FROM objectives o WHERE o.organization_id = c.organization_id AND o.campaign_id = c.id
  AND o.outcome_kind <> 'process' AND NOT EXISTS (SELECT ${resultsSql('o')})`;
const UNEXPLAINED = `${WITHOUT_RESULT} AND NOT EXISTS (SELECT ${GAPS} AND g.objective_id = o.id)`;

/** Levels without a verified record. */
const WITHOUT_RECORD = `FROM (VALUES ${EVALUATION_LEVELS.map((level) => `('${level}')`).join(', ')}) AS l (level)
  WHERE NOT EXISTS (SELECT ${STANDING} AND r.state = 'verified' AND r.evaluation_level = l.level)`;

const OWN = { organization: 'c.organization_id', campaign: 'c.id' };
/** Topics that repeat themselves, and named problems, that nobody follows up. */
const PATTERNS = unfollowedTopics(OWN);
const NAMED = problemsWithoutFollowUp(OWN);

/** Reports of the campaign that everybody signed and that no later frozen one has replaced. */
const REPORTS = `FROM evaluation_reports e WHERE e.organization_id = c.organization_id AND e.campaign_id = c.id`;
const SIGNED_REPORT = `${REPORTS} AND e.state = 'signed' AND NOT EXISTS (SELECT FROM evaluation_reports s
  WHERE s.organization_id = e.organization_id AND s.supersedes_id = e.id AND s.state IN ('frozen', 'signed'))`;

const LESSONS = 'FROM lessons n WHERE n.organization_id = c.organization_id AND n.campaign_id = c.id';
/** Of these the open ones for which nobody answers any more. */
const UNOWNED = `${LESSONS} AND n.carried_note_id IS NULL AND NOT EXISTS (SELECT FROM users u
  WHERE u.organization_id = n.organization_id AND u.id = n.owner_id AND u.state = 'active')`;

const FILE = {
  operationId: 'createEvaluationRecord',
  resource: 'evaluation-records',
  permission: 'evaluation.write',
} as const;
const MOVE = { ...FILE, operationId: 'transitionEvaluationRecord' } as const;

/** Whether it was well prepared and carried out, what it changed, and what follows: what evaluation adds to the gates. */
defineGateConditions([
  {
    code: 'facts.lessons_decided',
    to: 'planning',
    holds: `NOT EXISTS (SELECT ${UNDECIDED})`,
    offender: `SELECT n.id ${UNDECIDED} ORDER BY n.created_at, n.id LIMIT 1`,
    met: {
      en: 'Every lesson that the campaign inherits is accepted or declined.',
      id: 'Setiap pelajaran warisan sudah diterima atau ditolak.',
    },
    unmet: {
      en: 'A lesson of an earlier campaign waits to be accepted or declined, with a reason.',
      id: 'Ada pelajaran dari kampanye terdahulu yang belum diterima atau ditolak dengan alasan.',
    },
    fix: { operationId: 'decideInheritedLesson', resource: 'lessons', permission: 'evaluation.write' },
  },
  {
    code: 'plan.preparation_evaluated',
    to: 'implementation',
    ...evaluated('preparation'),
    met: {
      en: 'The preparation is evaluated by its three criteria.',
      id: 'Persiapan sudah dievaluasi dengan tiga kriteria.',
    },
    unmet: {
      en: 'Not every criterion of preparation has a submitted record: background_adequacy, content_appropriateness, presentation_quality.',
      id: 'Belum semua kriteria persiapan memiliki catatan yang diajukan: background_adequacy, content_appropriateness, presentation_quality.',
    },
    fix: MOVE,
    begin: FILE,
  },
  {
    code: 'act.implementation_evaluated',
    to: 'evaluation',
    ...evaluated('implementation'),
    met: {
      en: 'The implementation is evaluated by its four criteria.',
      id: 'Pelaksanaan sudah dievaluasi dengan empat kriteria.',
    },
    unmet: {
      en: 'Not every criterion of implementation has a submitted record: messages_sent, messages_placed, received, attended.',
      id: 'Belum semua kriteria pelaksanaan memiliki catatan yang diajukan: messages_sent, messages_placed, received, attended.',
    },
    fix: MOVE,
    begin: FILE,
  },
  {
    code: 'eval.results',
    to: 'closed',
    holds: `NOT EXISTS (SELECT ${UNEXPLAINED})`,
    offender: `SELECT o.id ${UNEXPLAINED} ORDER BY o.target_date, o.id LIMIT 1`,
    met: {
      en: 'Every outcome objective has a verified result.',
      id: 'Setiap sasaran hasil memiliki hasil terverifikasi.',
    },
    byReason: {
      when: `EXISTS (SELECT ${WITHOUT_RESULT})`,
      met: {
        en: 'Every outcome objective has a verified result or a stated reason why not: at least one has only the reason (evaluation-gaps).',
        id: 'Setiap sasaran hasil memiliki hasil terverifikasi atau alasan tertulis: setidaknya satu hanya memiliki alasan (evaluation-gaps).',
      },
    },
    unmet: {
      en: 'An outcome objective has no verified result yet, measured on or after its target date (or stopped early for a stated reason) by a criterion that proves it. Where none can come, createEvaluationGap states why.',
      id: 'Ada sasaran hasil tanpa hasil terverifikasi yang diukur pada atau setelah tanggal target (atau berakhir lebih awal dengan alasan) dengan kriteria yang membuktikannya. Bila hasil tidak mungkin ada, createEvaluationGap menyebut alasannya.',
    },
    fix: FILE,
  },
  {
    code: 'eval.levels',
    to: 'closed',
    holds: `NOT EXISTS (SELECT ${WITHOUT_RECORD} AND NOT EXISTS (SELECT ${GAPS} AND g.evaluation_level = l.level))`,
    offender: `SELECT r.id ${STANDING} AND r.state <> 'verified' ORDER BY (r.state = 'submitted') DESC, r.created_at, r.id LIMIT 1`,
    met: {
      en: 'Preparation, implementation and impact each have a verified record.',
      id: 'Persiapan, pelaksanaan, dan dampak masing-masing memiliki catatan terverifikasi.',
    },
    byReason: {
      when: `EXISTS (SELECT ${WITHOUT_RECORD})`,
      met: {
        en: 'Preparation, implementation and impact each have a verified record or a stated reason why not: at least one has only the reason (evaluation-gaps).',
        id: 'Persiapan, pelaksanaan, dan dampak masing-masing memiliki catatan terverifikasi atau alasan tertulis: setidaknya satu hanya memiliki alasan (evaluation-gaps).',
      },
    },
    unmet: {
      en: 'Preparation, implementation or impact has no verified record yet. Where none can come, createEvaluationGap states why.',
      id: 'Persiapan, pelaksanaan, atau dampak belum memiliki catatan terverifikasi. Bila tidak mungkin ada, createEvaluationGap menyebut alasannya.',
    },
    fix: { ...MOVE, permission: 'evaluation.verify' },
    begin: FILE,
  },
  {
    code: 'eval.follow_ups',
    to: 'closed',
    holds: `NOT EXISTS (SELECT m.topic ${PATTERNS}) AND NOT EXISTS (SELECT ${NAMED})`,
    offender: `SELECT min(m.id::text) ${PATTERNS} ORDER BY m.topic LIMIT 1`,
    met: {
      en: 'Every pattern of complaints is followed up, or was analysed and named no problem.',
      id: 'Setiap pola pengaduan ditindaklanjuti, atau sudah dianalisis dan dinyatakan bukan masalah.',
    },
    unmet: {
      en: `Complaints repeat themselves on a topic (${PATTERN_FROM} or more), nobody follows it up, and no final complaint analysis names it no problem.`,
      id: `Pengaduan berulang pada satu topik (${PATTERN_FROM} atau lebih), belum ditindaklanjuti, dan belum dinyatakan bukan masalah dalam analisis pengaduan final.`,
    },
    fix: { operationId: 'createFollowUp', resource: 'follow-ups', permission: 'evaluation.write' },
  },
  {
    code: 'eval.lesson',
    to: 'closed',
    holds: `EXISTS (SELECT ${LESSONS}) AND NOT EXISTS (SELECT ${UNOWNED})`,
    offender: `SELECT n.id ${UNOWNED} ORDER BY n.created_at, n.id LIMIT 1`,
    met: {
      en: 'A lesson is kept, and somebody answers for each that is open.',
      id: 'Ada pelajaran yang dicatat, dan setiap pelajaran terbuka ada penanggung jawabnya.',
    },
    unmet: {
      en: 'No lesson is kept yet, or the owner of an open one is no longer active.',
      id: 'Belum ada pelajaran yang dicatat, atau penanggung jawab pelajaran terbuka sudah tidak aktif.',
    },
    fix: { operationId: 'updateLesson', resource: 'lessons', permission: 'evaluation.write' },
    begin: { operationId: 'createLesson', resource: 'lessons', permission: 'evaluation.write' },
  },
  {
    code: 'eval.report',
    to: 'closed',
    holds: `EXISTS (SELECT ${SIGNED_REPORT})`,
    offender: `SELECT e.id ${REPORTS} AND e.state IN ('draft', 'frozen') ORDER BY e.state = 'frozen' DESC, e.created_at DESC, e.id LIMIT 1`,
    met: {
      en: 'Its evaluation report is frozen and signed.',
      id: 'Laporan evaluasinya sudah dibekukan dan ditandatangani.',
    },
    unmet: {
      en: 'No evaluation report of the campaign is frozen and signed by everybody named in it.',
      id: 'Belum ada laporan evaluasi kampanye yang dibekukan dan ditandatangani semua yang disebut.',
    },
    fix: { operationId: 'createEvaluationReportSignature', resource: 'evaluation-reports', permission: 'report.sign' },
    begin: { operationId: 'createEvaluationReport', resource: 'evaluation-reports', permission: 'report.write' },
  },
  {
    code: 'eval.next_cycle',
    to: 'closed',
    holds: `c.no_successor_reason IS NOT NULL OR EXISTS (SELECT ${LESSONS} AND n.carried_note_id IS NOT NULL)`,
    offender: `SELECT n.id ${LESSONS} AND n.carried_note_id IS NULL ORDER BY n.created_at, n.id LIMIT 1`,
    met: {
      en: 'It is carried into a next campaign, or says why not.',
      id: 'Sudah diteruskan ke kampanye berikutnya, atau disebut alasan tidak.',
    },
    unmet: {
      en: 'No lesson is carried into a next campaign; carry one forward, or write in noSuccessorReason why none follows.',
      id: 'Belum ada pelajaran yang diteruskan; teruskan satu, atau tulis alasannya dalam noSuccessorReason.',
    },
    fix: { operationId: 'carryForwardLesson', resource: 'lessons', permission: 'evaluation.write' },
    begin: { operationId: 'updateCampaign', resource: 'campaigns', permission: 'campaign.write' },
  },
]);
