import { defineOpening } from '#kernel/classification/opened';
import { hasDependants } from '#platform/problem/catalogue';
import { hasClassification } from '#platform/records/classified';
import { defineGuard } from '#platform/records/guards';
import { Resource } from '#platform/records/resource';
import { ConsequenceTestEntity } from '#stages/1-fact-finding/consequence-test/consequence-test.entity';
import { testMachine } from '#stages/1-fact-finding/consequence-test/consequence-test.rules';

export const consequenceTests = new Resource<ConsequenceTestEntity>({
  entity: ConsequenceTestEntity,
  name: 'consequence_test',
  path: 'consequence-tests',
  title: 'title',
  links: {
    researchNoteIds: {
      table: 'consequence_test_research_notes',
      own: 'consequence_test_id',
      other: 'research_note_id',
    },
  },
  sorts: ['createdAt', 'validUntil', 'title'],
  nullsLast: { validUntil: 'infinity' },
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    state: { kind: 'any', property: 'state' },
    decision: { kind: 'any', property: 'decision' },
    ground: { kind: 'any', property: 'ground' },
    occasion: { kind: 'any', property: 'occasion' },
    resource: { kind: 'any', property: 'resource' },
    recordId: { kind: 'any', property: 'recordId' },
    legalBasisId: { kind: 'any', property: 'legalBasisId' },
    researchNoteId: { kind: 'linked', link: 'researchNoteIds' },
    dueBy: {
      kind: 'sql',
      condition: `(t.valid_until <= {}::date AND NOT EXISTS (SELECT FROM consequence_tests s
        WHERE s.organization_id = t.organization_id AND s.supersedes_id = t.id AND s.state = 'decided'))`,
    },
  },
  search: ['title', 'information'],
  machine: testMachine,
});

/** The last word counts: a test opens its record until a later one exempts it. */
defineOpening(
  (resource, id) => `EXISTS (
    SELECT FROM consequence_tests o WHERE o.organization_id = siklus_organization() AND o.resource = '${resource}'
      AND o.record_id = ${id} AND o.decision = 'open' AND NOT EXISTS (
        SELECT FROM consequence_tests later WHERE later.organization_id = o.organization_id
          AND later.record_id = o.record_id AND later.resource = o.resource AND later.decided_at > o.decided_at))`,
);

/** What was weighed is kept: a test without its record would speak of nothing. */
defineGuard({
  async removing(ctx, { options }, current) {
    if (!hasClassification(options.entity) || options.path === 'consequence-tests') return;
    const tests = await ctx.query<{ id: string; title: string }>(
      'SELECT id, title FROM consequence_tests WHERE organization_id = $1 AND record_id = $2 ORDER BY id LIMIT 20',
      [ctx.organizationId, current.id],
    );
    if (tests.length === 0) return;
    throw hasDependants({
      params: { dependants: tests.map(({ title }) => title).join('; ') },
      extra: { dependants: tests.map(({ id, title }) => ({ resource: 'consequence-tests', id, title })) },
    });
  },
});
