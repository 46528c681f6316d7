import { defineReportCompiler, defineReportLayout } from '#kernel/report/report-compilers';
import { REPORT_KINDS } from '#kernel/report/report-content';
import { compile } from '#views/reports/compiling';
import { layOut } from '#views/reports/report-layout';

for (const kind of REPORT_KINDS) defineReportCompiler(kind, compile);
defineReportLayout(layOut);
