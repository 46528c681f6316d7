import { TextField } from '#platform/records/fields';

/** A person as others see them: the id and the name. */
export class PersonDto {
  /**
   * Id of the person.
   * @example "01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60"
   */
  @TextField({ column: false })
  id: string;

  /**
   * Name of the person; null when it is not known here any more.
   * @example "Rina Kartika"
   */
  name: string | null;
}

/** The person of a row that joined one, or null for what the service did by itself. */
export function personOf(id: string | null, name: string | null): PersonDto | null {
  return id === null ? null : { id, name };
}
