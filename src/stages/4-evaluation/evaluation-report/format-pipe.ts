import type { PipeTransform } from '@nestjs/common';
import { notFound } from '#platform/problem/catalogue';
import {
  REPORT_FORMATS,
  type ReportFormat,
} from '#stages/4-evaluation/evaluation-report/evaluation-report-file.entity';

/** The form of a file in a path; there are no others. */
export class FormatPipe implements PipeTransform<string, ReportFormat> {
  transform(value: string): ReportFormat {
    const format = REPORT_FORMATS.find((known) => known === value);
    if (!format) throw notFound();
    return format;
  }
}
