import { Injectable } from '@nestjs/common';
import { actAs } from '#kernel/access/acting';
import type { ExportEntity } from '#kernel/export/export.entity';
import { exportUnfinished } from '#kernel/export/export.problems';
import { isOver } from '#kernel/export/export.rules';
import { ExportLists, type FoundList } from '#kernel/export/export-lists.service';
import { ExportRounds } from '#kernel/export/export-rounds.service';
import { exportJobs } from '#kernel/export/export-store';
import { MEDIA_TYPES } from '#kernel/export/export-writers';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import type { Expected } from '#platform/http/decorators';
import { Draining } from '#platform/http/draining';
import type { EventStream } from '#platform/http/event-stream';
import { FileAnswer } from '#platform/http/file-answer';
import { follow } from '#platform/jobs/follow';
import { accessDenied, invalid, notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Storage } from '#platform/storage/storage';

type Made = Pick<ExportEntity, 'list' | 'format'> & Partial<Pick<ExportEntity, 'parameters' | 'columns'>>;
type Kept = Pick<ExportEntity, 'list' | 'format' | 'state' | 'sha256' | 'bytes' | 'storageKey' | 'createdAt'>;

const KEPT = `SELECT list, format, state, sha256, bytes, storage_key AS "storageKey", created_at AS "createdAt" FROM exports
  WHERE organization_id = $1 AND id = $2 AND cleared <= siklus_clearance()`;

const NO_FILE = { en: 'There is no file (yet).', id: 'Tidak ada berkas (belum ada).' };

/** Lists as files: asked for here, written in the background. */
@Injectable()
export class ExportService extends RecordService<ExportEntity> {
  protected readonly actions: ActionRule<ExportEntity>[] = [
    { action: 'download', permission: 'export.write', refuse: ({ state }) => (state === 'done' ? null : NO_FILE) },
    { action: 'remove', permission: 'export.write' },
  ];

  constructor(
    private readonly lists: ExportLists,
    private readonly rounds: ExportRounds,
    private readonly storage: Storage,
    private readonly database: Database,
    private readonly draining: Draining,
  ) {
    super(exportJobs);
  }

  /** Whoever asks for a list that they may not read, or for one in a way that it has not, is told at once. */
  override async create(ctx: Ctx, input: object): Promise<Answered<ExportEntity>> {
    const { list, format, parameters = {}, columns = [] } = input as Made;
    const found = this.lists.find(list);
    if (!found) throw unknownList();
    refuseUnreadable(ctx, found);
    await this.lists.checked(found, parameters);
    refuseUnknownColumns(found, columns);
    const { clearance: cleared } = ctx.actor;
    const stored = await this.store.insert(ctx, {
      ...{ list, format, parameters, columns, cleared, language: ctx.locale },
    });
    if (!ctx.dryRun) ctx.afterwards.push(async () => this.rounds.begin(ctx.organizationId));
    return this.answer(ctx, stored);
  }

  async content(ctx: Ctx, id: string): Promise<FileAnswer> {
    const { organizationId } = ctx;
    const kept = await ctx.one<Kept & Record<string, unknown>>(KEPT, [organizationId, id]);
    if (!kept) throw notFound();
    const { list, format, state, sha256, bytes, storageKey, createdAt } = kept;
    if (!storageKey || !sha256 || bytes === null) throw exportUnfinished({ params: { state } });
    const found = this.lists.find(list);
    if (found) refuseUnreadable(ctx, found);
    const day = new Date(createdAt).toISOString().slice(0, 10);
    const fileName = `${list.replaceAll('/', '-')}-${day}.${format}`;
    return new FileAnswer({ fileName, mediaType: MEDIA_TYPES[format], bytes, sha256 }, (part) =>
      this.storage.open(organizationId, storageKey, part),
    );
  }

  async follow(ctx: Ctx, id: string): Promise<EventStream> {
    const first = await this.store.get(ctx, id);
    const { organizationId, userId } = ctx.actor;
    const look = () => actAs(this.database, { organizationId, userId }, (own) => this.store.get(own, id));
    const shown = ({ state, processed, total, errors }: ExportEntity) => ({ state, processed, total, errors });
    return follow({ first, look, shown, isOver: ({ state }) => isOver(state) }, this.draining);
  }

  override async remove(ctx: Ctx, id: string, expected: Expected): Promise<void> {
    const kept = await ctx.one<{ key: string | null }>(
      'SELECT storage_key AS key FROM exports WHERE organization_id = $1 AND id = $2 FOR UPDATE',
      [ctx.organizationId, id],
    );
    await super.remove(ctx, id, expected);
    if (kept?.key) await this.storage.release(ctx, kept.key);
  }
}

function refuseUnreadable(ctx: Ctx, { route: { access } }: FoundList): void {
  if (!('permission' in access) || mayDo(ctx.actor, access.permission)) return;
  const { permission } = access;
  throw accessDenied({ params: { permission, role: ctx.actor.role }, extra: { permission } });
}

function unknownList() {
  const message = {
    en: 'Is no list of this API: name one as its address does below /api/v1, such as cases.',
    id: 'Bukan daftar API ini: sebut seperti pada alamatnya di bawah /api/v1, misalnya cases.',
  };
  return invalid({ errors: [{ pointer: '/list', code: 'list.unknown', message }] });
}

function refuseUnknownColumns({ properties }: FoundList, columns: readonly string[]): void {
  const known = Object.keys(properties);
  const errors = columns.flatMap((column, place) => {
    if (known.includes(column)) return [];
    const message = {
      en: `Is no property of this list. It has: ${known.join(', ')}.`,
      id: `Bukan properti daftar ini. Yang ada: ${known.join(', ')}.`,
    };
    return [{ pointer: `/columns/${place}`, code: 'column.unknown', message }];
  });
  if (errors.length > 0) throw invalid({ errors });
}
