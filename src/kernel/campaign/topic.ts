/** A topic is the same topic however it is typed. */
export function sameTopic(topic: string | null | undefined): string | null {
  const one = topic?.trim().replace(/\s+/g, ' ').toLowerCase();
  return one || null;
}
