import { sameTopic } from '#kernel/campaign/topic';

describe('a topic', () => {
  it('is the same however it is typed', () => {
    expect(sameTopic('  Jadwal   Fogging ')).toBe('jadwal fogging');
    expect(sameTopic(' ')).toBeNull();
    expect(sameTopic(null)).toBeNull();
  });
});
