import { Resource } from '#platform/records/resource';
import { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';
import { feedbackMachine } from '#stages/3-implementation/feedback-message/feedback-message.rules';

/** What lists, counts and searches of the one register know. */
export const feedbackMessages = new Resource<FeedbackMessageEntity>({
  entity: FeedbackMessageEntity,
  name: 'feedback_message',
  path: 'feedback-messages',
  title: 'text',
  links: { needIds: { table: 'feedback_message_needs', own: 'feedback_message_id', other: 'need_id' } },
  computed: {
    hasReporter: '(t.reporter_id IS NOT NULL)',
    // The id of a case above the reader's clearance would tell that it is there.
    caseId: '(SELECT k.id FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
  },
  voice: true,
  discreet: ['text'],
  sorts: ['createdAt', 'receivedAt'],
  defaultSort: '-receivedAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    channelId: { kind: 'any', property: 'channelId' },
    postId: { kind: 'any', property: 'postId' },
    needId: { kind: 'linked', link: 'needIds' },
    state: { kind: 'any', property: 'state' },
    kind: { kind: 'any', property: 'kind' },
    sentiment: { kind: 'any', property: 'sentiment' },
    topic: { kind: 'any', property: 'topic' },
    area: { kind: 'any', property: 'area' },
    triaged: { kind: 'sql', condition: '(t.coded_at IS NOT NULL) = ANY({}::boolean[])' },
    eligible: { kind: 'sql', condition: 't.eligible = ANY({}::boolean[])' },
    exclusionReason: { kind: 'any', property: 'exclusionReason' },
    language: { kind: 'any', property: 'language' },
    anonymous: { kind: 'sql', condition: 't.anonymous = ANY({}::boolean[])' },
    confidential: { kind: 'sql', condition: 't.confidential = ANY({}::boolean[])' },
    personalDetail: { kind: 'sql', condition: 't.personal_details && {}::text[]' },
    legalHold: { kind: 'sql', condition: 't.legal_hold = ANY({}::boolean[])' },
    platform: {
      kind: 'sql',
      condition:
        'EXISTS (SELECT FROM channels ch WHERE ch.organization_id = t.organization_id AND ch.id = t.channel_id AND ch.platform = ANY({}))',
    },
    caseId: {
      kind: 'sql',
      condition:
        't.case_id = ANY({}) AND EXISTS (SELECT FROM cases k WHERE k.organization_id = t.organization_id AND k.id = t.case_id)',
    },
    authorRef: { kind: 'any', property: 'authorRef' },
    trackingCode: { kind: 'any', property: 'trackingCode' },
    source: { kind: 'any', property: 'source' },
    externalId: { kind: 'any', property: 'externalId' },
    from: { kind: 'from', property: 'receivedAt' },
    to: { kind: 'before', property: 'receivedAt' },
  },
  search: ['text', 'topic'],
  machine: feedbackMachine,
});
