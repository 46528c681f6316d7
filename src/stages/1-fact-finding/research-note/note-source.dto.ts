import { DateField, TextField, UrlField } from '#platform/records/fields';

/** Where a finding comes from, and when somebody last looked whether that still stands there. */
export class NoteSource {
  /**
   * What the source is called, so that somebody else can find it again.
   * @example "Survei jentik Puskesmas Dago, Februari 2026"
   */
  @TextField({ max: 1_000, column: false })
  title: string;

  /**
   * Its address, where it has one.
   * @example "https://dinkes-bandung.example/laporan/jentik-2026-02"
   */
  @UrlField({ optional: true, column: false })
  url?: string | null;

  /**
   * The day on which the source was looked at (the agency's local day).
   * @example "2026-02-20"
   */
  @DateField({ column: false })
  checkedOn: string;
}
