/** A hashtag with its sign, in the one spelling by which two are the same. */
const signed = (tag: string): string => (tag.startsWith('#') ? tag : `#${tag}`);

/** Each hashtag with its sign and once, whatever its capitals; the first spelling stands. */
export function normalTags(tags: readonly string[]): string[] {
  const byName = new Map<string, string>();
  for (const tag of tags.map(signed)) {
    const name = tag.toLowerCase();
    if (!byName.has(name)) byName.set(name, tag);
  }
  return [...byName.values()];
}
