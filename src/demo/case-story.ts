import type { Facts, Step, Told } from '#app/demo/told';
import type { CaseEntity } from '#stages/3-implementation/case/case.entity';
import type { DataSubjectRequestEntity } from '#stages/3-implementation/data-subject-request/data-subject-request.entity';
import type { DisputeEntity } from '#stages/3-implementation/information-request/dispute.entity';
import type { InformationRequestEntity } from '#stages/3-implementation/information-request/information-request.entity';
import type { ObjectionEntity } from '#stages/3-implementation/information-request/objection.entity';
import type { ReplyTemplateEntity } from '#stages/3-implementation/reply-template/reply-template.entity';

/** What a scene tells of the public's matters, behind what the public said. */
export interface CaseScene {
  replyTemplates?: Told<ReplyTemplateEntity>[];
  cases?: ToldCase[];
  informationRequests?: Told<InformationRequestEntity>[];
  objections?: Told<ObjectionEntity>[];
  disputes?: Told<DisputeEntity>[];
  subjectRequests?: Told<DataSubjectRequestEntity>[];
}

type ToldCase = Told<CaseEntity> & { feedbackMessageIds: string[] };

/** Where they stand among what a scene tells: the words of answers before the answers. */
export const MATTERS = [
  'replyTemplates',
  'cases',
  'informationRequests',
  'objections',
  'disputes',
  'subjectRequests',
] as const;

interface Handing {
  unitId: string;
  personId?: string;
  note: string;
  at: string;
}

/** An answer in words of its own, or in those of a template with what the case itself does not know. */
interface Answer {
  at: string;
  text?: string;
  replyTemplateId?: string;
  values?: { name: string; value: string }[];
  channelId?: string;
}

/** Clear, ours, and no duplicate. */
export const verified = (by: string, at: string): Step => ({ by, to: 'verified', at });

/** Down, to a unit below. */
export const disposed = (by: string, given: Handing): Step => ({ by, act: 'dispose', with: given });

/** Sideways: to a unit beside, or with an institution outside. */
export const coordinated = (
  by: string,
  given: Handing | (Omit<Handing, 'unitId' | 'personId'> & { elsewhere: string }),
): Step => ({ by, act: 'coordinate', with: given });

/** The unit is not responsible. */
export const givenBack = (by: string, given: { note: string; at: string }): Step => ({
  by,
  act: 'giveBack',
  with: given,
});

export const merged = (by: string, caseIds: string[], reason: string): Step => ({
  by,
  act: 'merge',
  with: { caseIds, reason },
});

/** The answer that the case waited for, to everybody who reported it. */
export const answered = (by: string, given: Answer): Step => ({ by, act: 'answer', with: { ...given, final: true } });

/** A word on the way. */
export const told = (by: string, given: Answer): Step => ({ by, act: 'answer', with: given });

/** An answer that somebody else reads before it goes out. */
export const answeredBySecond = (by: string, second: string, given: Answer & { final?: boolean }): Step[] => [
  { by, act: 'draft', with: given },
  { by: second, act: 'approve' },
  { by, act: 'send', with: { at: given.at } },
];

/** What whoever reported it says to the answer, or to a question. */
export const heard = (
  by: string,
  given: Facts<{ text: string; at: string; channelId: string; feedbackMessageId: string }>,
): Step => ({ by, act: 'hear', with: given });
