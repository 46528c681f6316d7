import { Entity, Index, Unique } from 'typeorm';
import { SecretColumn, TextField } from '#platform/records/fields';
import { RecordEntity } from '#platform/records/record.entity';

/**
 * Who brought a message, apart from what it says. Nothing lists or searches reporters, and none of their columns is in an
 * answer, an audit event or an export; a disclosure shows one of them. No number of an identity card is kept: nobody needs
 * it to answer, and what is not there cannot leak.
 */
@Entity('reporters')
@Unique(['organizationId', 'pseudonym'])
@Unique(['organizationId', 'contact'])
@Index('ix_reporters__created_at', ['organizationId', 'createdAt', 'id'])
export class ReporterEntity extends RecordEntity {
  /**
   * The name under which messages of this person are known to everybody else; the same for all of them.
   * @example "WARGA-7KQ4M2X"
   */
  @TextField({ max: 80 })
  pseudonym: string;

  /** The telephone number in its one form, else the e-mail address in small letters: whoever writes again is the same person. */
  @SecretColumn({ nullable: true })
  contact?: string | null;

  @SecretColumn({ nullable: true })
  name?: string | null;

  @SecretColumn({ nullable: true })
  phone?: string | null;

  @SecretColumn({ nullable: true })
  email?: string | null;

  @SecretColumn({ nullable: true })
  address?: string | null;
}
