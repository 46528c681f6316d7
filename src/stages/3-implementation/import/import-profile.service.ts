import { Injectable } from '@nestjs/common';
import { defineSeed } from '#kernel/organization/seeds';
import type { Ctx } from '#platform/context/ctx';
import { csvFile } from '#platform/http/csv';
import type { TextFile } from '#platform/http/text-file';
import { insertMany } from '#platform/records/insert-many';
import { type ActionRule, RecordService } from '#platform/records/record.service';
import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import { ImportProfileEntity } from '#stages/3-implementation/import/import-profile.entity';
import { profilesOn, profileVerdicts } from '#stages/3-implementation/import/import-profile.rules';
import { KNOWN_FILES } from '#stages/3-implementation/import/known-files';

export const importProfiles = new Resource<ImportProfileEntity>({
  entity: ImportProfileEntity,
  name: 'import_profile',
  path: 'import-profiles',
  title: 'title',
  sorts: ['code', 'createdAt'],
  defaultSort: 'code',
  filters: {
    code: { kind: 'any', property: 'code' },
    kind: { kind: 'any', property: 'kind' },
    platform: { kind: 'sql', condition: 't.platforms && {}::text[]' },
    language: { kind: 'any', property: 'language' },
    on: { kind: 'sql', condition: 't.valid_from <= {}::date AND (t.valid_to IS NULL OR t.valid_to >= {}::date)' },
  },
});

/** With their first day long past, so that older exports are read too. */
const SINCE = '2020-01-01';

defineSeed('import_profiles', (ctx) =>
  insertMany(
    ctx,
    new RecordStore(importProfiles),
    KNOWN_FILES.map((file) => ({ dateOrder: 'year_first', decimalMark: 'point', ...file, validFrom: SINCE })),
  ),
);

type Draft = Partial<ImportProfileEntity>;

const DEFAULTS = { platforms: [], language: null, titleMetrics: null, validTo: null } as const;

/** What the agency knows of the files that networks and LAPOR write: data with dates. */
@Injectable()
export class ImportProfileService extends RecordService<ImportProfileEntity> {
  protected readonly actions: ActionRule<ImportProfileEntity>[] = [
    { action: 'update', permission: 'import_profile.write' },
    { action: 'remove', permission: 'import_profile.write' },
  ];

  constructor() {
    super(importProfiles);
  }

  /** How files that were taken on a day are read. */
  async on(ctx: Ctx, day: string): Promise<ImportProfileEntity[]> {
    const rows = await ctx.query<ImportProfileEntity & Record<string, unknown>>(
      `SELECT ${importProfiles.selectList} FROM import_profiles t WHERE t.organization_id = $1 AND t.valid_from <= $2 ORDER BY t.code, t.id`,
      [ctx.organizationId, day],
    );
    return profilesOn(rows, day);
  }

  /** An empty file of the profile, for those who fill it in by hand. */
  async template(ctx: Ctx, id: string): Promise<TextFile> {
    const { code, columns } = await this.store.get(ctx, id);
    return csvFile(
      `${code}.csv`,
      columns.map(({ names }) => ({ header: names[0] ?? '', cell: () => '' })),
      [],
    );
  }

  protected override check(ctx: Ctx, next: Draft): void {
    decide(ctx, profileVerdicts({ ...DEFAULTS, ...next } as ImportProfileEntity));
  }
}
