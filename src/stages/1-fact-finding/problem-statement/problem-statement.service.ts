import { Injectable } from '@nestjs/common';
import { campaignRuns, findCampaign, holdCampaign } from '#kernel/campaign/holding';
import type { Ctx } from '#platform/context/ctx';
import type { Expected } from '#platform/http/decorators';
import { notFound } from '#platform/problem/catalogue';
import { type ActionRule, type Answered, RecordService } from '#platform/records/record.service';
import { Resource } from '#platform/records/resource';
import { decide } from '#platform/records/verdicts';
import type {
  PutProblemStatement,
  StatementCheckDto,
} from '#stages/1-fact-finding/problem-statement/problem-statement.dto';
import {
  ProblemStatementEntity,
  type ProblemStatementVersionEntity,
} from '#stages/1-fact-finding/problem-statement/problem-statement.entity';
import { QUESTIONS, statementChecks } from '#stages/1-fact-finding/problem-statement/problem-statement.rules';

export const problemStatements = new Resource<ProblemStatementEntity>({
  entity: ProblemStatementEntity,
  name: 'problem_statement',
  path: 'campaigns/{id}/problem-statement',
  title: 'statement',
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  filters: { campaignId: { kind: 'any', property: 'campaignId' } },
});

type AnsweredStatement = Answered<ProblemStatementEntity> & { checks: StatementCheckDto[] };

const WORDS = 'statement, source, where_is_it, when_is_it, who, how, why, implies_solution, places_blame';

/** A wording is kept once, by whoever wrote it; a PUT that changes nothing made no version. */
const KEEP = `INSERT INTO problem_statement_versions (organization_id, problem_statement_id, number, by_id, ${WORDS})
  SELECT organization_id, id, version, $3, ${WORDS} FROM problem_statements WHERE organization_id = $1 AND id = $2
  ON CONFLICT DO NOTHING`;

const VERSIONS = `SELECT v.number, v.by_id AS "byId", v.at, v.statement, v.source, v.where_is_it AS "where", v.when_is_it AS "when",
    v.who, v.how, v.why, v.implies_solution AS "impliesSolution", v.places_blame AS "placesBlame"
  FROM problem_statement_versions v JOIN problem_statements s ON s.organization_id = v.organization_id AND s.id = v.problem_statement_id
  WHERE s.organization_id = $1 AND s.campaign_id = $2 ORDER BY v.number DESC LIMIT 200`;

@Injectable()
export class ProblemStatementService extends RecordService<ProblemStatementEntity> {
  protected readonly actions: ActionRule<ProblemStatementEntity>[] = [{ action: 'put', permission: 'situation.write' }];

  constructor() {
    super(problemStatements);
  }

  async of(ctx: Ctx, campaignId: string): Promise<AnsweredStatement> {
    const found = await this.findOf(ctx, campaignId);
    if (!found) throw notFound();
    return this.answer(ctx, found);
  }

  /** Writes the whole statement: the first creates it, every later one names the version that it replaces. */
  async put(ctx: Ctx, campaignId: string, expected: Expected, input: PutProblemStatement): Promise<AnsweredStatement> {
    const { version, ...words } = input;
    const whole = { ...Object.fromEntries(QUESTIONS.map((name) => [name, null])), ...words };
    const existing = await this.findOf(ctx, campaignId);
    if (!existing && !(await findCampaign(ctx, campaignId))) throw notFound();
    const stored = existing
      ? await this.update(ctx, existing.id, expected, { ...whole, version })
      : await this.create(ctx, { campaignId, ...whole });
    await ctx.query(KEEP, [ctx.organizationId, stored.id, ctx.actor.userId]);
    return stored as AnsweredStatement;
  }

  async versions(ctx: Ctx, campaignId: string): Promise<ProblemStatementVersionEntity[]> {
    const found = await ctx.query<ProblemStatementVersionEntity>(VERSIONS, [ctx.organizationId, campaignId]);
    if (found.length === 0) throw notFound();
    return found;
  }

  override answer(ctx: Ctx, record: ProblemStatementEntity): AnsweredStatement {
    const checks = statementChecks(record).map((check) => ({ ...check, message: check.message[ctx.locale] }));
    return { ...super.answer(ctx, record), checks };
  }

  protected override async check(ctx: Ctx, next: Partial<ProblemStatementEntity>): Promise<void> {
    decide(ctx, [campaignRuns(await holdCampaign(ctx, next.campaignId ?? ''))]);
  }

  private async findOf(ctx: Ctx, campaignId: string): Promise<ProblemStatementEntity | undefined> {
    const { items } = await this.store.list(ctx, { campaignId: [campaignId], limit: 1 });
    return items[0];
  }
}
