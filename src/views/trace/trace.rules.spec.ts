import type { Trace, TraceEdge, TraceNode } from '#views/trace/trace.dto';
import { betweenKnown, reached, through } from '#views/trace/trace.rules';

const edge = (from: string, to: string): TraceEdge => ({ from, to, type: 'served_by' });
const node = (id: string): TraceNode => ({
  id,
  type: 'community_need',
  title: id,
  state: null,
  at: null,
  campaignId: null,
  url: '',
});

const EDGES = [edge('note', 'need'), edge('need', 'objective'), edge('objective', 'plan'), edge('need', 'other')];
const TRACE: Trace = {
  nodes: ['note', 'need', 'objective', 'plan', 'other'].map(node),
  edges: EDGES,
  gaps: [{ code: 'objective_without_result', recordId: 'other', message: '', reason: null }],
  complete: true,
};

describe('the way through a trace', () => {
  it('goes down to everything that came of a record', () => {
    expect([...reached('need', EDGES, 'down')].sort()).toEqual(['need', 'objective', 'other', 'plan']);
  });

  it('goes up to everything that led to it', () => {
    expect([...reached('plan', EDGES, 'up')]).toEqual(['plan', 'objective', 'need', 'note']);
  });

  it('ends in a circle', () => {
    expect([...reached('a', [edge('a', 'b'), edge('b', 'a')], 'down')]).toEqual(['a', 'b']);
  });

  it('keeps no branch that neither leads there nor comes of it', () => {
    const part = through(TRACE, 'objective', 'both');
    expect(part.nodes.map(({ id }) => id)).toEqual(['note', 'need', 'objective', 'plan']);
    expect(part.gaps).toEqual([]);
  });

  it('loses the steps whose end the reader may not see', () => {
    const steps = [edge('note', 'secret'), edge('secret', 'need'), edge('note', 'need')];
    expect(betweenKnown(steps, TRACE.nodes)).toEqual([edge('note', 'need')]);
  });

  it('keeps one direction when asked for one', () => {
    expect(through(TRACE, 'objective', 'down').nodes.map(({ id }) => id)).toEqual(['objective', 'plan']);
  });
});
