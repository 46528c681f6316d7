/**
 * Which of a case's clocks (alias `c`) speak of its answer: an agency may name rules of its own, so it is told by what they
 * are not, a step on the way or the reporter's own time.
 */
export const ANSWERING =
  "c.subject_kind = 'case' AND c.on_due = 'breach' AND c.code NOT IN ('LAPOR-VERIFY', 'LAPOR-FOLLOWUP')";
