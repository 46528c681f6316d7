import { ApiProperty } from '@nestjs/swagger';
import { ArrayMinSize } from 'class-validator';
import { PageOf } from '#platform/records/answers.dto';
import { IdsField, TextField } from '#platform/records/fields';
import { CaseMergeEntity } from '#stages/3-implementation/case/case-merge.entity';

/** What was merged into a case; merges that were taken back too. */
export class CaseMergePage extends PageOf(CaseMergeEntity) {}

/** Cases that are the same matter as the one that goes on. */
export class MergeCases {
  /**
   * The cases to merge into this one; they still wait for an answer.
   * @example ["01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e92"]
   */
  @IdsField({ most: 50 })
  @ArrayMinSize(1)
  @ApiProperty({ minItems: 1 })
  caseIds: string[];

  /**
   * Why they are the same matter.
   * @example "RW yang sama, minggu yang sama: fogging belum datang."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}

/** A merge to take back. */
export class UnmergeCase {
  /**
   * Why they are not the same matter after all.
   * @example "Laporan kedua tentang bak air sekolah, bukan fogging."
   */
  @TextField({ max: 2_000, column: false })
  reason: string;
}
