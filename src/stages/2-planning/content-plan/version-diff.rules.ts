/** One field that differs between two versions. */
export interface Difference {
  pointer: string;
  from: unknown;
  to: unknown;
}

type Content = Record<string, unknown>;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function fields(before: Content, after: Content, at: string): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ pointer: `${at}/${field}`, from: before[field] ?? null, to: after[field] ?? null }));
}

function byChannel(content: Content): Map<string, Content> {
  const variants = (content.variants ?? []) as Content[];
  return new Map(variants.map(({ channelId, ...variant }) => [String(channelId), variant]));
}

/** What differs, field by field; a variant that came or went is one difference, one that changed shows its fields. */
export function differences(before: Content, after: Content): Difference[] {
  const { variants: _was, ...own } = before;
  const { variants: _is, ...next } = after;
  const [old, fresh] = [byChannel(before), byChannel(after)];
  const channels = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return [
    ...fields(own, next, ''),
    ...channels.flatMap((channel): Difference[] => {
      const [from, to] = [old.get(channel), fresh.get(channel)];
      const pointer = `/variants/${channel}`;
      if (from && to) return fields(from, to, pointer);
      return [{ pointer, from: from ?? null, to: to ?? null }];
    }),
  ];
}
