import { defineGateConditions } from '#kernel/campaign/gate';
import { unmeasured } from '#stages/3-implementation/metric/metric-sample.service';

/** The campaign's rows of a table that stand in the way. */
const rows = (table: string, inTheWay: string) =>
  `FROM ${table} r WHERE r.organization_id = c.organization_id AND r.campaign_id = c.id AND ${inTheWay}`;
const none = (table: string, inTheWay: string) => ({
  holds: `NOT EXISTS (SELECT ${rows(table, inTheWay)})`,
  offender: `SELECT r.id ${rows(table, inTheWay)} ORDER BY r.created_at, r.id LIMIT 1`,
});

/**
 * A piece that has not come to its end, or that is out while a post of it still waits or failed on a channel where no other
 * took its place: nobody has decided what becomes of that channel.
 */
const UNDECIDED = `(r.state NOT IN ('published', 'corrected', 'taken_down', 'archived', 'cancelled')
  OR r.state IN ('published', 'corrected') AND EXISTS (SELECT FROM posts p
    WHERE p.organization_id = r.organization_id AND p.content_plan_id = r.id AND p.state IN ('scheduled', 'failed')
      AND NOT EXISTS (SELECT FROM posts o WHERE o.organization_id = p.organization_id AND o.content_plan_id = p.content_plan_id
        AND o.channel_id = p.channel_id AND o.state IN ('published', 'corrected', 'taken_down'))))`;

/** The agency owes something to the case `r`, its time is over, and nobody above was told. */
const SILENT = `EXISTS (SELECT FROM clocks k WHERE k.organization_id = r.organization_id AND k.subject_id = r.id
  AND k.state IN ('running', 'breached') AND k.on_due = 'breach' AND k.due_at < now() AND k.escalated_at IS NULL)`;

/** Whether the work is done and heard: what the gate to evaluation asks. */
defineGateConditions([
  {
    code: 'act.content_terminal',
    to: 'evaluation',
    ...none('content_plans', UNDECIDED),
    met: {
      en: 'Every content plan is published, archived or cancelled, on each channel that it was given a post for.',
      id: 'Setiap rencana konten sudah terbit, diarsipkan, atau dibatalkan, pada tiap kanal yang diberi unggahan.',
    },
    unmet: {
      en: 'A content plan is still undecided, whole or on one of its channels: publish it, or cancel it with a reason.',
      id: 'Ada rencana konten yang menggantung, seluruhnya atau pada salah satu kanal: terbitkan, atau batalkan dengan alasan.',
    },
    fix: { operationId: 'transitionContentPlan', resource: 'content-plans', permission: 'content.write' },
  },
  {
    code: 'act.posts_measured',
    to: 'evaluation',
    ...none('posts', unmeasured('r')),
    met: {
      en: 'Every published post was measured after its time.',
      id: 'Setiap unggahan yang terbit sudah diukur setelah waktunya.',
    },
    unmet: {
      en: 'A post is not measured yet, or not late enough after it went out: record a sample, or why nothing could be counted.',
      id: 'Ada unggahan yang belum diukur, atau diukur terlalu dini: catat potret metriknya, atau alasan tidak dapat dihitung.',
    },
    fix: { operationId: 'createMetricSample', resource: 'posts', permission: 'metric.write' },
  },
  {
    code: 'act.feedback_triaged',
    to: 'evaluation',
    ...none('feedback_messages', 'r.coded_at IS NULL AND r.eligible IS NOT FALSE'),
    met: { en: 'Every feedback message is triaged.', id: 'Setiap pesan masuk sudah dipilah.' },
    unmet: { en: 'A feedback message waits for triage.', id: 'Ada pesan masuk yang belum dipilah.' },
    fix: { operationId: 'triageFeedbackMessage', resource: 'feedback-messages', permission: 'feedback.write' },
  },
  {
    code: 'act.emergency_reviewed',
    to: 'evaluation',
    ...none('emergency_reviews', "r.state <> 'done'"),
    met: {
      en: 'Whatever went out without the usual approval has been reviewed.',
      id: 'Semua yang terbit tanpa persetujuan biasa sudah ditinjau.',
    },
    unmet: {
      en: 'Something went out without the usual approval and nobody has reviewed it: neither its publisher nor its author can.',
      id: 'Ada yang terbit tanpa persetujuan biasa dan belum ditinjau; penerbit dan penulisnya tidak dapat meninjau.',
    },
    fix: { operationId: 'transitionEmergencyReview', resource: 'emergency-reviews', permission: 'content.review' },
  },
  {
    code: 'act.no_silent_overdue',
    to: 'evaluation',
    ...none('cases', `r.next_due_at < now() AND ${SILENT}`),
    met: {
      en: 'No case is overdue without its superior knowing.',
      id: 'Tidak ada kasus terlambat tanpa sepengetahuan atasan.',
    },
    unmet: {
      en: 'A case is overdue and no superior was told: answer it, or name a head of its unit.',
      id: 'Ada kasus terlambat yang belum dieskalasi: jawab, atau tetapkan kepala unitnya.',
    },
    fix: { operationId: 'transitionCase', resource: 'cases', permission: 'case.write' },
  },
  {
    code: 'act.obstacles',
    to: 'evaluation',
    ...none('obstacles', "r.state = 'open'"),
    met: { en: 'Every obstacle is solved or accepted.', id: 'Setiap kendala sudah teratasi atau diterima.' },
    unmet: {
      en: 'An obstacle is still open: solve it, or accept it with a reason.',
      id: 'Ada kendala yang masih terbuka: atasi, atau terima dengan alasan.',
    },
    fix: { operationId: 'transitionObstacle', resource: 'obstacles', permission: 'obstacle.write' },
  },
]);
