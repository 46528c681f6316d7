import { ApiProperty } from '@nestjs/swagger';
import { Column, Entity, Index } from 'typeorm';
import { BelongsTo } from '#platform/database/belongs-to';
import { Undocumented } from '#platform/openapi/undocumented';
import { ChoiceField, IdField, InstantField, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';
import {
  CommunityNeedEntity,
  NEED_STATES,
  type NeedState,
} from '#stages/1-fact-finding/community-need/community-need.entity';

/** What a merge took from the duplicate, so that it can be given back. */
export interface Carried {
  /** Notes of the duplicate that the survivor did not have. */
  notes: string[];
  /** Per collection: the records that named the duplicate, and those of them that named the survivor already. */
  links: Record<string, { all: string[]; both: string[] }>;
}

/** One merge of a duplicate into the need that survives, with everything it carried over. */
@Entity('need_merges')
@Index('ix_need_merges__duplicate_id', ['organizationId', 'duplicateId'])
@Index('ix_need_merges__survivor_id', ['organizationId', 'survivorId'])
@Index('uq_need_merges__duplicate_id', ['organizationId', 'duplicateId'], { unique: true, where: 'undone_at IS NULL' })
export class NeedMergeEntity extends RecordEntity {
  /**
   * The need that goes on.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e62"
   */
  @IdField()
  survivorId: string;

  @BelongsTo(() => CommunityNeedEntity)
  survivor: CommunityNeedEntity;

  /**
   * The need that was merged into it.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e66"
   */
  @IdField()
  duplicateId: string;

  @BelongsTo(() => CommunityNeedEntity)
  duplicate: CommunityNeedEntity;

  /**
   * Why both are the same need.
   * @example "Keduanya menanyakan jadwal pengurasan bak; satu dicatat dari survei, satu dari pengaduan."
   */
  @TextField({ max: 2_000 })
  reason: string;

  /**
   * Where the duplicate stood before.
   * @example "validated"
   */
  @ChoiceField(NEED_STATES)
  stateBefore: NeedState;

  @Undocumented()
  @Column('jsonb')
  carried: Carried;

  /**
   * When the merge was undone (RFC 3339, UTC); null while it stands.
   * @example null
   */
  @InstantField({ optional: true })
  undoneAt: string | null;

  /**
   * Who undid it.
   * @example null
   */
  @ApiProperty({ nullable: true })
  @IdField({ optional: true })
  undoneBy: string | null;
}
