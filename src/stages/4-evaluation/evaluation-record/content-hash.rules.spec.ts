import { createHash } from 'node:crypto';
import { changedContent, contentHash, HASH_VERSION } from '#stages/4-evaluation/evaluation-record/content-hash.rules';

const record = { id: 'a', criterion: 'learned' as const, value: '63.5', finding: 'Enam dari sepuluh' };
const hash = (more = {}, checksums: string[] = [], version = HASH_VERSION) =>
  contentHash({ record: { ...record, ...more }, checksums, version });

describe('the content hash', () => {
  it('changes with every field of the content', () => {
    expect(hash()).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({})).toBe(hash());
    for (const more of [{ value: '63.6' }, { verifiedBy: 'v' }, { limits: 'x' }, { interim: true }])
      expect(hash(more)).not.toBe(hash());
    const group = { dimension: 'sex', group: 'p', publicId: null, value: '1', sampleSize: 2 };
    expect(hash({ breakdowns: [group] })).not.toBe(hash({ breakdowns: [{ ...group, sampleSize: 3 }] }));
  });

  it('changes with its files and not with their order', () => {
    expect(hash({}, ['b', 'a'])).toBe(hash({}, ['a', 'b']));
    expect(hash({}, ['a'])).not.toBe(hash({}, ['a', 'b']));
  });

  it('of the first recipe knows nothing of what came later', () => {
    const fields = ['a', null, null, 'learned', null, null, null, '63.5', null, null, null, 'Enam dari sepuluh'];
    const content = JSON.stringify([...fields, null, null, null, null, null, null]);
    const first = createHash('sha256').update(content).digest('hex');
    expect(hash({ limits: 'x' }, ['a'], 1)).toBe(first);
  });

  it('does not change with who may see the record', () => {
    expect(hash({ classification: 'restricted', version: 9 })).toBe(hash());
    expect(changedContent(record, { ...record, classification: 'restricted' })).toEqual([]);
    expect(changedContent(record, { ...record, value: '1' })).toEqual(['value']);
  });

  it('sees a file that comes or goes and no other order', () => {
    const before = { ...record, attachmentIds: ['A', 'b'] };
    expect(changedContent(before, { ...before, attachmentIds: ['b', 'a'] })).toEqual([]);
    expect(changedContent(before, { ...before, attachmentIds: ['b'] })).toEqual(['attachmentIds']);
  });
});
