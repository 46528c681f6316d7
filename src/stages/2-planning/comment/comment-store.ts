import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { CommentEntity } from '#stages/2-planning/comment/comment.entity';
import { commentMachine } from '#stages/2-planning/comment/comment.rules';

export const comments = new Resource<CommentEntity>({
  entity: CommentEntity,
  name: 'comment',
  path: 'comments',
  title: 'text',
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    contentPlanId: { kind: 'any', property: 'contentPlanId' },
    replyToId: { kind: 'any', property: 'replyToId' },
    state: { kind: 'any', property: 'state' },
    pointer: { kind: 'any', property: 'pointer' },
    planVersion: { kind: 'sql', condition: 't.plan_version = {}' },
    createdBy: { kind: 'any', property: 'createdBy' },
  },
  machine: commentMachine,
});

export const commentStore = new RecordStore(comments);
