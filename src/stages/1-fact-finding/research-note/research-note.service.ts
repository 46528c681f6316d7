import { Injectable } from '@nestjs/common';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { ResearchNoteEntity } from '#stages/1-fact-finding/research-note/research-note.entity';

export const researchNotes = new Resource<ResearchNoteEntity>({
  entity: ResearchNoteEntity,
  name: 'research_note',
  path: 'research-notes',
  title: 'title',
  sorts: ['createdAt', 'observedOn', 'title'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    kind: { kind: 'any', property: 'kind' },
    technique: { kind: 'any', property: 'technique' },
    from: { kind: 'from', property: 'observedOn' },
    to: { kind: 'before', property: 'observedOn' },
  },
  search: ['title', 'finding', 'source'],
});

@Injectable()
export class ResearchNoteService extends RecordService<ResearchNoteEntity> {
  protected readonly actions: ActionRule<ResearchNoteEntity>[] = [
    { action: 'update', permission: 'research_note.write' },
    { action: 'remove', permission: 'research_note.write' },
  ];

  constructor() {
    super(researchNotes);
  }
}
