import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { Injectable, Logger } from '@nestjs/common';
import { reportLayout } from '#kernel/report/report-compilers';
import { canonical, hashOf } from '#kernel/report/report-hash';
import type { Ctx } from '#platform/context/ctx';
import { inTenant } from '#platform/context/tenant';
import { Database } from '#platform/database/database';
import { type AnsweredFile, FileAnswer } from '#platform/http/file-answer';
import { MadeFile } from '#platform/http/made-file';
import { program } from '#platform/jobs/tenant-rounds';
import { render } from '#platform/paper/render';
import type { Locale } from '#platform/problem/problem';
import { cleanFileName } from '#platform/storage/file-name.rules';
import { Storage } from '#platform/storage/storage';
import { filesPending, notFrozen } from '#stages/4-evaluation/evaluation-report/evaluation-report.rules';
import { EvaluationReportService } from '#stages/4-evaluation/evaluation-report/evaluation-report.service';
import {
  REPORT_FORMATS,
  type ReportFormat,
} from '#stages/4-evaluation/evaluation-report/evaluation-report-file.entity';
import { headOf, readFrozen, type StoredReport } from '#stages/4-evaluation/evaluation-report/frozen-report';

const MEDIA_TYPES: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

const FILE = `SELECT file_name AS "fileName", media_type AS "mediaType", bytes, sha256, storage_key AS "storageKey"
  FROM evaluation_report_files WHERE organization_id = $1 AND report_id = $2 AND format = $3`;

const WITHOUT_FILES = `SELECT r.id FROM evaluation_reports r WHERE r.organization_id = $1 AND r.state = 'signed'
  AND NOT EXISTS (SELECT FROM evaluation_report_files f WHERE f.organization_id = r.organization_id AND f.report_id = r.id)
  ORDER BY r.signed_at LIMIT 20`;

const OWN = `INSERT INTO evaluation_report_files
  (organization_id, report_id, format, media_type, file_name, bytes, sha256, storage_key)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`;

interface Kept extends AnsweredFile {
  format: ReportFormat;
  storageKey: string;
}

/**
 * Reports as files. A signed one is drawn once and kept; what is not signed, and a translation of what is, are drawn
 * whenever somebody asks, and say so on every page.
 */
@Injectable()
export class ReportFilesService {
  private readonly logger = new Logger('ReportFiles');

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly reports: EvaluationReportService,
  ) {}

  async file(ctx: Ctx, id: string, format: ReportFormat, language?: Locale): Promise<FileAnswer | MadeFile> {
    const stored = await readFrozen(ctx, id);
    if (!stored) throw notFrozen({ params: { state: (await this.reports.store.get(ctx, id)).state, id } });
    const own = stored.frozen.head.language;
    const asked = format === 'json' ? own : (language ?? own);
    if (stored.state === 'signed' && asked === own) return this.signed(ctx, id, format);
    const etag = hashOf([stored.contentHash, stored.signatures, format, asked]);
    const file = { fileName: nameOf(stored, format, asked), mediaType: MEDIA_TYPES[format], etag };
    return new MadeFile(file, () => draw(stored, format, asked));
  }

  /** Makes the files of a report that everybody has signed; what fails now the next round does. */
  async makeQuietly(organizationId: string, id: string): Promise<void> {
    try {
      await this.make(organizationId, id);
    } catch (error) {
      this.logger.warn(`Files of a signed report wait for a round: ${error instanceof Error ? error.message : error}`);
    }
  }

  /** The signed reports of a tenant that have no files yet. */
  async unmade(organizationId: string): Promise<string[]> {
    const rows = await inTenant(this.database, { actor: program(organizationId) }, (ctx) =>
      ctx.query<{ id: string }>(WITHOUT_FILES, [organizationId]),
    );
    return rows.map(({ id }) => id);
  }

  /** Drawn and kept outside every transaction, then owned by one: of several processes at it one leaves its files. */
  async make(organizationId: string, id: string): Promise<void> {
    const visit = { actor: program(organizationId) };
    const stored = await inTenant(this.database, visit, (ctx) => readFrozen(ctx, id));
    if (stored?.state !== 'signed') return;
    const made: Kept[] = [];
    try {
      for (const format of REPORT_FORMATS) made.push(await this.keep(organizationId, stored, format));
      await inTenant(this.database, visit, (ctx) => this.own(ctx, id, made));
    } finally {
      for (const { storageKey } of made) await this.storage.settleQuietly(organizationId, storageKey);
    }
  }

  private async signed(ctx: Ctx, id: string, format: ReportFormat): Promise<FileAnswer> {
    const { organizationId } = ctx;
    const found = await ctx.one<Kept & Record<string, unknown>>(FILE, [organizationId, id, format]);
    if (!found) throw filesPending({ headers: { 'retry-after': '5' } });
    const { storageKey, ...file } = found;
    return new FileAnswer(file, (part) => this.storage.open(organizationId, storageKey, part));
  }

  private async keep(organizationId: string, stored: StoredReport, format: ReportFormat): Promise<Kept> {
    const content = await draw(stored, format, stored.frozen.head.language);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = await this.storage.place();
    try {
      await writeFile(path, content, { flag: 'wx', mode: 0o600, flush: true });
      const bytes = content.length;
      const storageKey = await this.storage.keep(organizationId, { path, bytes, sha256 });
      const fileName = nameOf(stored, format, stored.frozen.head.language);
      return { format, storageKey, fileName, mediaType: MEDIA_TYPES[format], bytes, sha256 };
    } finally {
      await rm(path, { force: true });
    }
  }

  private async own(ctx: Ctx, id: string, made: readonly Kept[]): Promise<void> {
    const report = await this.reports.store.lock(ctx, id);
    const sums: Record<string, { to: string }> = {};
    for (const { format, mediaType, fileName, bytes, sha256, storageKey } of made) {
      const values = [ctx.organizationId, id, format, mediaType, fileName, bytes, sha256, storageKey];
      if ((await ctx.affected(OWN, values)) === 0) continue;
      await this.storage.claim(ctx, storageKey);
      sums[format] = { to: sha256 };
    }
    if (Object.keys(sums).length > 0) this.reports.store.record(ctx, 'files_made', report, sums);
  }
}

/** What the file is called where it is saved: kind, number and version, and the language where it is not the report's own. */
function nameOf({ frozen: { head } }: StoredReport, format: ReportFormat, language: Locale): string {
  const version = head.versionNumber > 1 ? ` v${head.versionNumber}` : '';
  const translated = language === head.language ? '' : ` (${language})`;
  return cleanFileName(
    `${head.title.replaceAll('/', '-')} ${head.number.replaceAll('/', '-')}${version}${translated}.${format}`,
    format,
  );
}

function draw(stored: StoredReport, format: ReportFormat, language: Locale): Promise<Buffer> {
  const { frozen, contentHash, signatures } = stored;
  if (format === 'json')
    return Promise.resolve(Buffer.from(`${JSON.stringify(canonical({ frozen, contentHash, signatures }))}\n`));
  return render(format, reportLayout()(headOf(stored), frozen.content, language));
}
