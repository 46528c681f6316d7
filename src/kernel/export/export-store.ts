import { ExportEntity } from '#kernel/export/export.entity';
import { exportMachine } from '#kernel/export/export.rules';
import { Resource } from '#platform/records/resource';

/** Row security shows each person their own; nothing here has to ask whose they are. */
export const exportJobs = new Resource<ExportEntity>({
  entity: ExportEntity,
  name: 'export',
  path: 'exports',
  title: 'list',
  computed: { resultLink: `CASE WHEN t.state = 'done' THEN '/api/v1/exports/' || t.id || '/content' END` },
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: {
    state: { kind: 'any', property: 'state' },
    format: { kind: 'any', property: 'format' },
    list: { kind: 'any', property: 'list' },
  },
  machine: exportMachine,
});
