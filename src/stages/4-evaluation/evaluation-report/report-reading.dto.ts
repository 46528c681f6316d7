import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { LANGUAGES } from '#kernel/organization/organization.entity';
import type { Locale } from '#platform/problem/problem';
import { ChoiceField } from '#platform/records/fields';

const CONTENT = {
  type: 'object' as const,
  description:
    'Exact values and codes, without a sentence in any language: kind, subject, period, compiledAt, figures (each with the id of its formula, numerator, denominator, n, what was left out, caveats and subject), sections of rows, and charts with their numbers.',
  additionalProperties: true,
  example: {
    kind: 'campaign',
    subject: { type: 'campaign', id: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f', code: 'DBD-2026', title: 'Bebas Jentik' },
    period: { from: '2026-01-05', to: '2026-06-30' },
    compiledAt: '2026-07-10T02:30:00.000Z',
    figures: [],
    sections: [],
    charts: [],
  },
};

/** One thing that the version before said otherwise. */
export class ReportDifferenceDto {
  /**
   * A figure, a row of a section, or a part that people wrote.
   * @example "figure"
   */
  @ChoiceField(['figure', 'section', 'narrative'], { column: false })
  part: string;

  /**
   * Whether it says something else, is new, or is gone.
   * @example "changed"
   */
  @ChoiceField(['changed', 'added', 'removed'], { column: false })
  change: string;

  /**
   * The formula, the section, or the written part.
   * @example "feedback.response_rate"
   */
  code: string;

  /**
   * Of what it speaks there; null for the whole report.
   * @example null
   */
  subject: string | null;

  /**
   * Which field of the row, or which further value of the figure; null for the value itself.
   * @example null
   */
  field: string | null;

  /**
   * What it said; null where nothing was known, and of written parts, whose text stands in the version itself.
   * @example "75"
   */
  before: string | null;

  /**
   * What it says now.
   * @example "80"
   */
  after: string | null;
}

/** What a report shows, and what the version before it said otherwise. */
export class ReadReport {
  @ApiProperty(CONTENT)
  content: object;

  /** Empty for a first version. */
  differences: ReportDifferenceDto[];
}

/** One file, read again from the storage. */
export class VerifiedFile {
  /**
   * Which form of it.
   * @example "pdf"
   */
  format: string;

  /**
   * The sum that was kept when it was made.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  sha256: string;

  /**
   * The sum of what lies there now; null where nothing could be read.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  computedSha256: string | null;

  /**
   * Whether they agree.
   * @example true
   */
  intact: boolean;
}

/** Whether what was frozen and signed is still what is there. */
export class ReportVerification {
  /**
   * Whether everything below agrees.
   * @example true
   */
  intact: boolean;

  /**
   * Whether the hash of what is stored is the one that was signed.
   * @example true
   */
  content: boolean;

  /**
   * Whether the record says of itself what was frozen.
   * @example true
   */
  record: boolean;

  /**
   * Whether those signed who were named, in their order, and all of them this hash.
   * @example true
   */
  signatures: boolean;

  /**
   * Whether the kept files are there, byte by byte.
   * @example true
   */
  files: boolean;

  /**
   * The hash that was kept and signed.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  contentHash: string;

  /**
   * The hash of what is stored, computed for this answer.
   * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
   */
  computedHash: string;

  /** Each kept file; none while not everybody has signed. */
  checkedFiles: VerifiedFile[];
}

/** In which language a file is wanted. */
export class ReportFileQuery {
  /**
   * Another language than the report's own gives a translation of its form, marked as not signed; the written parts stay
   * as they were written. The report's own when not said.
   * @example "en"
   */
  @ChoiceField(LANGUAGES, { column: false })
  @IsOptional()
  language?: Locale;
}
