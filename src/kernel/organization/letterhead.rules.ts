export interface Agency {
  name: string;
  region: string;
  letterhead: readonly string[];
}

/** The region alone, without the province that it may be written with: "Kota Bandung, Jawa Barat". */
const nearest = (region: string): string => region.split(',')[0]?.trim() ?? region;

/** The head of the agency's papers: what it wrote itself, or its government and its name as office letters write them. */
export function letterheadOf({ name, region, letterhead }: Agency): string[] {
  if (letterhead.length > 0) return [...letterhead];
  return [`PEMERINTAH ${nearest(region).toUpperCase()}`, name.toUpperCase()];
}

/** The place where an agency signs: its region without the word for what kind of region it is. */
export function placeOf({ region }: Pick<Agency, 'region'>): string {
  return nearest(region).replace(/^(?:Provinsi|Kabupaten|Kota Administrasi|Kota)\s+/i, '');
}
