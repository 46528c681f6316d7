import { Injectable } from '@nestjs/common';
import type { Ctx } from '#platform/context/ctx';
import { csvFile } from '#platform/http/csv';
import type { TextFile } from '#platform/http/text-file';
import type { FieldError } from '#platform/problem/problem';
import { MOST_ITEMS } from '#platform/records/batch.dto';
import { type TableFile, TableReader } from '#stages/3-implementation/import/table-reader.service';
import { SurveyQuestionnaireService } from '#stages/4-evaluation/survey-questionnaire/survey-questionnaire.service';
import { ignoredNames, readAnswers, readColumns } from '#stages/4-evaluation/survey-response/response-file.rules';
import type { SurveyFileStored } from '#stages/4-evaluation/survey-response/survey-response.dto';
import {
  surveyFileColumns,
  surveyFileNames,
  surveyFileRows,
  surveyRowsRefused,
} from '#stages/4-evaluation/survey-response/survey-response.problems';
import { responseFaults } from '#stages/4-evaluation/survey-response/survey-response.rules';
import { SurveyResponseService } from '#stages/4-evaluation/survey-response/survey-response.service';
import { SurveyRoundService } from '#stages/4-evaluation/survey-round/survey-round.service';

const MOST_ERRORS = 100;
const ATTRIBUTES = ['external_id', 'answered_on', 'sex', 'age_group', 'education', 'area', 'stratum'];

/** Answers as a file: all of its rows or none, each fault by the number that a spreadsheet gives the row. */
@Injectable()
export class SurveyFileService {
  constructor(
    private readonly tables: TableReader,
    private readonly responses: SurveyResponseService,
    private readonly rounds: SurveyRoundService,
    private readonly questionnaires: SurveyQuestionnaireService,
  ) {}

  async take(ctx: Ctx, roundId: string, upload: TableFile): Promise<SurveyFileStored> {
    const open = await this.responses.open(ctx, roundId);
    const lines = await this.tables.lines(ctx, upload);
    const { elements } = await this.questionnaires.store.get(ctx, open.round.questionnaireId);
    const columns = readColumns(lines, elements);
    if (columns.missing.length > 0) throw surveyFileColumns({ params: { missing: columns.missing.join(', ') } });
    if (columns.identity.length > 0) throw surveyFileNames({ params: { columns: columns.identity.join(', ') } });
    const rows = readAnswers(lines, columns, open.kind);
    if (rows.length === 0 || rows.length > MOST_ITEMS)
      throw surveyFileRows({ params: { rows: rows.length, most: MOST_ITEMS } });
    const place = (index: number): string => `/rows/${rows[index]?.number}`;
    const wrong = rows.map(({ answer, faults }) => (faults.length > 0 ? faults : responseFaults(answer, open)));
    refuseRows(wrong, place);
    const answers = rows.map(({ answer }) => answer);
    const stored = await this.responses.take(ctx, open, answers, place);
    return { ...stored, ignoredColumns: ignoredNames(columns) };
  }

  /** An empty file with the header row of the round's questionnaire. */
  async template(ctx: Ctx, roundId: string): Promise<TextFile> {
    const round = await this.rounds.store.get(ctx, roundId);
    const { elements } = await this.questionnaires.store.get(ctx, round.questionnaireId);
    const headers = [...ATTRIBUTES, ...elements.map(({ code }) => code)];
    return csvFile(
      'jawaban-survei.csv',
      headers.map((header) => ({ header, cell: () => '' })),
      [],
    );
  }
}

function refuseRows(wrong: readonly FieldError[][], place: (index: number) => string): void {
  const refused = wrong.filter((faults) => faults.length > 0).length;
  if (refused === 0) return;
  const errors = wrong.flatMap((faults, index) =>
    faults.map((each) => ({ ...each, pointer: `${place(index)}${each.pointer.replace('/scores/', '/')}` })),
  );
  throw surveyRowsRefused({ params: { refused, total: wrong.length }, errors: errors.slice(0, MOST_ERRORS) });
}
