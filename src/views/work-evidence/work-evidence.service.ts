import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { mayDo } from '#platform/auth/permissions';
import type { Ctx } from '#platform/context/ctx';
import { FileAnswer } from '#platform/http/file-answer';
import { render } from '#platform/paper/render';
import { accessDenied, notFound } from '#platform/problem/catalogue';
import { openCursor, sealCursor } from '#platform/records/cursor';
import { decide } from '#platform/records/verdicts';
import { EVIDENCE_ROLES, type EvidenceRole, ROLES_OF_EVIDENCE } from '#views/work-evidence/evidence-roles';
import type {
  Contributor,
  WorkEvidence,
  WorkEvidenceFileQuery,
  WorkEvidenceQuery,
  WorkEvidenceRow,
} from '#views/work-evidence/work-evidence.dto';
import { evidencePaper } from '#views/work-evidence/work-evidence.paper';
import {
  MOST_PRINTED,
  printable,
  spanOf,
  spanVerdicts,
  superiorIsThere,
} from '#views/work-evidence/work-evidence.rules';
import { AGENCY, EVIDENCE, OTHERS, PERSON, SUPERIOR, TOTALS } from '#views/work-evidence/work-evidence.sql';

const PERMISSION = 'work_evidence.read';

interface Agency extends Record<string, unknown> {
  name: string;
  region: string;
  letterhead: string[];
  timezone: string;
  today: string;
}

interface Found extends Record<string, unknown> {
  id: string;
  name: string;
  unit: string | null;
}

type Row = Omit<WorkEvidenceRow, 'roleTitle' | 'url' | 'others'> & { id: string };
interface Total extends Record<string, unknown> {
  role: EvidenceRole | null;
  rows: number;
  items: number;
}

interface Asked {
  person: Found;
  agency: Agency;
  place: { at: string; role: string; id: string };
  limit: number;
}

const START = { at: '-infinity', role: '', id: '00000000-0000-0000-0000-000000000000' };
const MEDIA = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const PATHS: Record<string, string> = { feedback_message: 'feedback-messages', case: 'cases' };

/** What a person did in a period; everybody reads their own. */
@Injectable()
export class WorkEvidenceService {
  async of(ctx: Ctx, id: string, query: WorkEvidenceQuery): Promise<WorkEvidence> {
    const { limit = 50, cursor } = query;
    const { person, agency } = await this.admit(ctx, id);
    const order = `work-evidence:${id}`;
    const found = cursor === undefined ? undefined : openCursor(cursor, order);
    const place = found ? { ...(found.value as { at: string; role: string }), id: found.id } : START;
    const { evidence, last } = await this.gather(ctx, { person, agency, place, limit }, query);
    const value = last && { at: last.at, role: last.role };
    return { ...evidence, nextCursor: last ? sealCursor({ sort: order, value, id: last.id }) : null };
  }

  async print(ctx: Ctx, id: string, { format = 'pdf', superiorId, ...period }: WorkEvidenceFileQuery) {
    const { person, agency } = await this.admit(ctx, id);
    const [{ evidence }, superior] = await Promise.all([
      this.gather(ctx, { person, agency, place: START, limit: MOST_PRINTED }, period),
      ctx.one<{ name: string }>(SUPERIOR, [ctx.organizationId, id, superiorId ?? null]),
    ]);
    decide(ctx, [printable(evidence.rows), superiorIsThere(superiorId, superior !== undefined)]);
    const paper = evidencePaper({ evidence, agency, superior: superior?.name ?? null, locale: ctx.locale });
    const bytes = await render(format, paper);
    const file = {
      fileName: `skp-${person.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${evidence.from}.${format}`,
      mediaType: MEDIA[format],
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
    return new FileAnswer(file, async (part) =>
      Readable.from([part ? bytes.subarray(part.start, part.end + 1) : bytes]),
    );
  }

  /** Whoever is not of the agency is not there; of a colleague it takes a permission. */
  private async admit(ctx: Ctx, id: string): Promise<{ person: Found; agency: Agency }> {
    const [person, agency] = await Promise.all([
      ctx.one<Found>(PERSON, [ctx.organizationId, id]),
      ctx.one<Agency>(AGENCY, [ctx.organizationId]),
    ]);
    if (!person || !agency) throw notFound();
    if (person.id !== ctx.actor.userId && !mayDo(ctx.actor, PERMISSION))
      throw accessDenied({ params: { permission: PERMISSION, role: ctx.actor.role } });
    return { person, agency };
  }

  private async gather(
    ctx: Ctx,
    { person, agency, place, limit }: Asked,
    period: { from?: string; to?: string },
  ): Promise<{ evidence: WorkEvidence; last: Row | undefined }> {
    const span = spanOf(period, agency.today);
    decide(ctx, spanVerdicts(span));
    const scope = [ctx.organizationId, person.id, span.from, span.to, agency.timezone];
    const [found, totals] = await Promise.all([
      ctx.query<Row>(EVIDENCE, [...scope, place.at, place.role, place.id, limit + 1]),
      ctx.query<Total>(TOTALS, scope),
    ]);
    const rows = found.slice(0, limit);
    const others = await this.others(ctx, person.id, rows);
    const all = totals.find(({ role }) => role === null);
    const evidence: WorkEvidence = {
      personId: person.id,
      name: person.name,
      unit: person.unit,
      ...span,
      rows: all?.rows ?? 0,
      distinctItems: all?.items ?? 0,
      totals: ROLES_OF_EVIDENCE.flatMap((role) => {
        const total = totals.find((each) => each.role === role);
        return total ? { role, roleTitle: EVIDENCE_ROLES[role][ctx.locale], rows: total.rows, items: total.items } : [];
      }),
      items: rows.map(({ id: _, ...row }) => ({
        ...row,
        roleTitle: EVIDENCE_ROLES[row.role][ctx.locale],
        url: `/api/v1/${PATHS[row.type] ?? `${row.type.replaceAll('_', '-')}s`}/${row.itemId}`,
        others: others.get(row.itemId) ?? [],
      })),
      nextCursor: null,
    };
    return { evidence, last: found.length > limit ? rows.at(-1) : undefined };
  }

  private async others(ctx: Ctx, personId: string, rows: readonly Row[]): Promise<Map<string, Contributor[]>> {
    if (rows.length === 0) return new Map();
    const items = [...new Set(rows.map(({ itemId }) => itemId))];
    const found = await ctx.query<Contributor & { item: string }>(OTHERS, [ctx.organizationId, items, personId]);
    const byItem = Map.groupBy(found, ({ item }) => item);
    return new Map([...byItem].map(([item, people]) => [item, people.map(({ item: _, ...person }) => person)]));
  }
}
