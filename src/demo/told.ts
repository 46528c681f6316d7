import type { IssueDecisionEntity } from '#stages/1-fact-finding/issue/issue-decision.entity';
import type { Decision } from '#stages/2-planning/approval/approval-decision.entity';
import type { ScoreSheetEntity } from '#stages/2-planning/key-message/score-sheet.entity';
import type { CorrectionEntity } from '#stages/3-implementation/correction/correction.entity';
import type { Triage } from '#stages/3-implementation/feedback-message/feedback-coding.entity';
import type { FeedbackReplyEntity } from '#stages/3-implementation/feedback-reply/feedback-reply.entity';

/** What the service itself writes into a record. */
type Own =
  | 'id'
  | 'organizationId'
  | 'campaignId'
  | 'createdAt'
  | 'updatedAt'
  | 'createdBy'
  | 'version'
  | 'level'
  | 'state';

/** The fields of a record that people fill in. In an …Id or …Ids field, `@key` stands for the record told under that key. */
export type Facts<E> = Partial<Omit<E, Own>>;

/** One person's judgement of a key message by the seven Cs. */
type Sheet = Facts<ScoreSheetEntity> & { textVersion: number };

/** What is to be changed, at the field that it speaks of. */
type Remark = { pointer?: string; text: string };

/** A leader without an account decides by the one-time link that somebody made for this. */
export interface ByLink {
  by: string;
  leader: { name: string; email?: string };
  decision: Decision;
  reason?: string;
}

/** What the program itself does once the moment has come, whatever it is that is due then. */
interface InTime {
  due: string;
}

/** One of the record's clocks comes to its end, and the program sees it at once. */
interface RunsOut {
  runsOut: string;
}

/** What somebody who reported a case says of it with nothing but the code of the report in hand. */
export interface Rated {
  rated: { feedbackMessageId: string; rating: number; solved: boolean; text?: string };
}

/** What somebody later does with a record. */
export type Step = InTime | RunsOut | Rated | ByLink | Deed;

type Deed = { by: string } & (
  | { to: 'clearance'; askedAt: string }
  | {
      to: string;
      reason?: string;
      result?: string;
      evidence?: string;
      caption?: string;
      doneOn?: string;
      note?: string;
    }
  | { to: 'corrected' | 'taken_down'; type: CorrectionEntity['type']; reason: string; caption?: string }
  | { to: string; reason: string; remarks: Remark[] }
  | { to: 'done'; outcome: 'in_order' | 'faults_found'; finding: string }
  | ({ to: string; reason?: string } & Partial<Omit<IssueDecisionEntity, 'from' | 'to' | 'reason'>>)
  | { to: string; decision: 'open' | 'exempt'; validUntil?: string; reason: string }
  | { to: string; at: string; reason?: string; assigneeId?: string; rejectReason?: string; legalBasisId?: string }
  | ({ to: string; at: string; reason?: string } & Partial<Notice>)
  | { act: string; with?: object }
  | { change: object }
  | { triage: Triage }
  | { score: Sheet }
  | { reply: Pick<FeedbackReplyEntity, 'at' | 'official' | 'text'> }
);

/** What the agency writes to whoever has a claim to an answer. */
interface Notice {
  answer: string;
  ground: string;
  legalBasisId: string;
  consequenceTestId: string;
  entryIds: string[];
  replyReceivedAt: string;
  outcome: string;
}

/** A record as it is told: who stores it, under which key others speak of it, and what happens to it next. */
export type Told<E> = Facts<E> & { key?: string; by: string; steps?: Step[] };

export interface Later {
  of: string;
  steps: Step[];
}
