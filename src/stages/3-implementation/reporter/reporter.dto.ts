import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { Answer, Input, ListQuery, PageOf } from '#platform/records/answers.dto';
import { TextField } from '#platform/records/fields';
import { IdentityDisclosureEntity } from '#stages/3-implementation/reporter/identity-disclosure.entity';

const EMAIL = {
  pattern: /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/,
  patternText: { en: 'Must be an e-mail address.', id: 'Harus berupa alamat surel.' },
};
const PHONE = {
  pattern: /^\+?[\d\s().-]{6,30}$/,
  patternText: { en: 'Must be a telephone number.', id: 'Harus berupa nomor telepon.' },
};

/** Who brought a message and how to reach them; at least one of the four. It is kept apart from what was said. */
export class ReporterIdentity {
  /**
   * Name, as the person gave it.
   * @example "Rina Kartika"
   */
  @TextField({ max: 200, column: false, optional: true })
  @ApiProperty({ required: false })
  name?: string | null;

  /**
   * Telephone number; kept in its one form, +62 and the digits.
   * @example "0812-0000-0042"
   */
  @TextField({ max: 30, column: false, optional: true, ...PHONE })
  @ApiProperty({ required: false })
  phone?: string | null;

  /**
   * E-mail address; kept in small letters.
   * @example "rina@warga.example"
   */
  @TextField({ max: 254, column: false, optional: true, ...EMAIL })
  @ApiProperty({ required: false })
  email?: string | null;

  /**
   * Where letters reach the person.
   * @example "Jalan Contoh 12, RT 03/RW 05, Dago"
   */
  @TextField({ max: 500, column: false, optional: true })
  @ApiProperty({ required: false })
  address?: string | null;
}

/** The person behind a message, as a disclosure shows them. */
export class DisclosedIdentity extends ReporterIdentity {
  /**
   * The name under which everybody else knows this person.
   * @example "WARGA-7KQ4M2X"
   */
  @TextField({ column: false })
  pseudonym: string;
}

/** That an identity was shown: who asked, when and why. */
export class IdentityDisclosure extends Answer(IdentityDisclosureEntity) {}

/** That an identity was shown, and the identity. */
export class ShownDisclosure extends IdentityDisclosure {
  /** The person; null on a dry run and where the request was repeated with its Idempotency-Key: it is shown once. */
  @ValidateIf(() => false)
  @ApiProperty({ type: () => DisclosedIdentity, nullable: true })
  identity: DisclosedIdentity | null;
}

/** Asks for the identity behind a message. */
export class AskIdentity extends Input(IdentityDisclosureEntity, ['reason']) {}

/** Who had the identity behind a message shown, when and why. */
export class IdentityDisclosurePage extends PageOf(IdentityDisclosureEntity) {}

export class IdentityDisclosureQuery extends ListQuery {}
