import { rm, writeFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { actIn, clearedAt } from '#kernel/access/acting';
import type { ExportFormat } from '#kernel/export/export.entity';
import { contentOf, ExportRun, Hopeless } from '#kernel/export/export-run.service';
import { MEDIA_TYPES } from '#kernel/export/export-writers';
import { letterheadOf } from '#kernel/organization/letterhead.rules';
import { OrganizationService } from '#kernel/organization/organization.service';
import { compilerOf, type ReportHead, reportLayout } from '#kernel/report/report-compilers';
import type { ReportContent } from '#kernel/report/report-content';
import type { Ctx } from '#platform/context/ctx';
import { Database } from '#platform/database/database';
import { renderPdf } from '#platform/paper/render';
import { cleanFileName } from '#platform/storage/file-name.rules';
import { Storage } from '#platform/storage/storage';
import type { HeldDelivery, MadeDelivery } from '#stages/4-evaluation/report-delivery/held-delivery';
import { recapTexts } from '#stages/4-evaluation/report-delivery/recap.rules';

/** Whatever leaves by itself is open: nobody looks at it before it goes. */
const OPEN = 0;

/** In base64 it is a third more, and receivers keep their limits. */
export const MOST_BYTES = 5 * 1024 * 1024;

const TOO_LARGE = {
  en: 'The file is larger than 5 MB: narrow the list with its parameters, or take the file by an export.',
  id: 'Berkas lebih dari 5 MB: persempit daftar dengan parameternya, atau ambil lewat ekspor.',
};

/** Makes the files that are delivered, as whoever set the schedule up would see what is open. */
@Injectable()
export class DeliveryFilesService {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly exports: ExportRun,
    private readonly agencies: OrganizationService,
  ) {}

  /** The file lies in the storage and is nobody's yet: the delivery claims it in its own transaction. */
  async make(held: HeldDelivery, signal: AbortSignal): Promise<MadeDelivery> {
    const path = await this.storage.place();
    try {
      const named = held.schedule.kind === 'list' ? await this.list(held, path, signal) : await this.recap(held, path);
      const content = await contentOf(path);
      if (content.bytes > MOST_BYTES) throw new Hopeless(TOO_LARGE);
      return { ...content, ...named, storageKey: await this.storage.keep(held.organizationId, content) };
    } finally {
      await rm(path, { force: true });
    }
  }

  private async list({ organizationId, schedule, dueAt }: HeldDelivery, path: string, signal: AbortSignal) {
    const { parameters, language, lastEditedBy: createdBy } = schedule;
    const [list, format] = [schedule.list ?? '', schedule.format as ExportFormat];
    const asked = {
      list,
      format,
      parameters,
      language,
      organizationId,
      createdBy,
      columns: [],
      cleared: OPEN,
      atMost: OPEN,
    };
    await this.exports.write({ ...asked, createdAt: dueAt }, path, () => async () => signal.throwIfAborted());
    const day = new Date(dueAt).toISOString().slice(0, 10);
    return { fileName: `${list.replaceAll('/', '-')}-${day}.${format}`, mediaType: MEDIA_TYPES[format] };
  }

  /** A draft that nobody wrote and nobody signs, laid out as such. Drawing takes a second: no transaction is open meanwhile. */
  private async recap(held: HeldDelivery, path: string): Promise<{ fileName: string; mediaType: string }> {
    const { language } = held.schedule;
    const { content, head } = await this.read(held, (ctx) => this.compile(ctx, held));
    await writeFile(path, await renderPdf(reportLayout()(head, content, language)), { flag: 'wx', mode: 0o600 });
    return { fileName: cleanFileName(`${head.title.replaceAll('/', '-')}.pdf`, 'pdf'), mediaType: 'application/pdf' };
  }

  private async compile(ctx: Ctx, { schedule, periodFrom, periodTo, id }: HeldDelivery) {
    const { unitId, language } = schedule;
    const [from, to] = [periodFrom ?? '', periodTo ?? ''];
    const content = await compilerOf('unit_month')(ctx, { kind: 'unit_month', campaignId: null, unitId, from, to });
    const letterhead = letterheadOf(await this.agencies.get(ctx));
    return { content, head: headOf({ id, language, content, letterhead, timezone: ctx.actor.timezone }) };
  }

  /** From one snapshot, as that person and with no more clearance than everybody has. */
  private async read<T>({ organizationId, schedule }: HeldDelivery, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    const session = await this.database.begin('read');
    const person = { organizationId, userId: schedule.lastEditedBy };
    try {
      const result = await actIn(session, person, (ctx) => clearedAt(ctx, OPEN, () => work(ctx)), {
        locale: schedule.language,
      });
      await session.commit();
      return result;
    } catch (error) {
      await session.rollback();
      throw error;
    }
  }
}

type Heading = Pick<ReportHead, 'id' | 'language' | 'letterhead' | 'timezone'> & { content: ReportContent };

function headOf({ content, ...head }: Heading): ReportHead {
  const { title, notice } = recapTexts(content.subject.title, content.period.from, head.language);
  const narrative = { background: null, method: null, findings: null, recommendations: null, closing: null };
  return {
    ...head,
    ...{ kind: 'unit_month', title, number: null, place: null, reportDate: null, state: 'draft', signatories: [] },
    ...{
      narrative: { ...narrative, limits: notice },
      versionNumber: 1,
      differences: [],
      contentHash: null,
      frozenAt: null,
    },
  };
}
