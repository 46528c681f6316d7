import type { Trace, TraceEdge } from '#views/trace/trace.dto';
import type { Direction } from '#views/trace/trace.scopes';

/** The ids that can be reached from one record along the cycle (down) or against it (up), the record itself included. */
export function reached(start: string, edges: readonly TraceEdge[], direction: 'up' | 'down'): Set<string> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) {
    const [here, there] = direction === 'down' ? [from, to] : [to, from];
    next.set(here, [...(next.get(here) ?? []), there]);
  }
  const found = new Set([start]);
  // A set visits what is added to it on the way, and nothing twice: circles end by themselves.
  for (const id of found) for (const there of next.get(id) ?? []) found.add(there);
  return found;
}

/** Steps whose two ends are there for this reader: one to a record above the clearance would betray that there is one. */
export function betweenKnown(edges: TraceEdge[], nodes: readonly { id: string }[]): TraceEdge[] {
  const known = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ from, to }) => known.has(from) && known.has(to));
}

/** The part of a trace that leads to a record, comes of it, or both. */
export function through(trace: Trace, start: string, direction: Direction): Trace {
  const ways = direction === 'both' ? (['up', 'down'] as const) : [direction];
  const kept = new Set(ways.flatMap((way) => [...reached(start, trace.edges, way)]));
  return {
    nodes: trace.nodes.filter(({ id }) => kept.has(id)),
    edges: trace.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    gaps: trace.gaps.filter(({ recordId }) => kept.has(recordId)),
    complete: trace.complete,
  };
}
