import { Entity, Index } from 'typeorm';
import { UserEntity } from '#kernel/access/user.entity';
import { BelongsTo } from '#platform/database/belongs-to';
import { DateField, IdField, InstantField, SecretColumn, TextField, TextsField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

/** A sign-in that is still good. Its refresh secret changes with every use; a second use of an old one ends the session. */
@Entity('sessions')
@Index('ix_sessions__user_id', ['organizationId', 'userId', 'createdAt', 'id'])
export class SessionEntity extends RecordEntity {
  /**
   * Who signed in.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  userId: string;

  @BelongsTo(() => UserEntity)
  user: UserEntity;

  /**
   * The browser or program, as it names itself.
   * @example "Mozilla/5.0"
   */
  @TextField({ max: 500, optional: true })
  device: string | null;

  /**
   * When the session ends if it is not used (RFC 3339, UTC).
   * @example "2026-03-26T02:00:00.000Z"
   */
  @InstantField()
  expiresAt: string;

  /**
   * When it was ended; null while it is good.
   * @example null
   */
  @InstantField({ optional: true })
  revokedAt: string | null;

  /** Digest of the refresh secret that is good now. */
  @SecretColumn()
  digest: string;

  /** Digest of the one before: whoever still shows it has copied it. */
  @SecretColumn({ nullable: true })
  previousDigest: string | null;
}

/** A secret for a program: limited to some permissions, expiring, shown once and stored as a digest. */
@Entity('access_tokens')
@Index('ix_access_tokens__user_id', ['organizationId', 'userId', 'createdAt', 'id'])
export class AccessTokenEntity extends RecordEntity {
  /**
   * Whose rights the token carries.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @IdField()
  userId: string;

  @BelongsTo(() => UserEntity)
  user: UserEntity;

  /**
   * What the token is for.
   * @example "Impor metrik mingguan"
   */
  @TextField({ max: 100 })
  name: string;

  /**
   * Permissions to which the token is limited; never more than its owner has.
   * @example ["campaign.read"]
   */
  @TextsField({ max: 60, most: 60 })
  scopes: string[];

  /**
   * Last day on which it works (the agency's local day).
   * @example "2026-12-31"
   */
  @DateField()
  expiresOn: string;

  /**
   * When it was revoked; null while it is good.
   * @example null
   */
  @InstantField({ optional: true })
  revokedAt: string | null;

  /** Digest of the secret that was shown once. */
  @SecretColumn()
  digest: string;
}
