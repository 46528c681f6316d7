import { keyOf, readLink, TOKEN, writeLink } from '#kernel/attachment/attachment-link.rules';

const key = keyOf('a secret of thirty-two characters');
const link = {
  organizationId: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e5f',
  attachmentId: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e60',
  userId: '01948f3c-7b1a-7c3e-9d2f-0a1b2c3d4e61',
  expires: 1_790_000_000,
};

describe('a link to an attachment', () => {
  it('says what was written into it', () => {
    const token = writeLink(link, key);
    expect(token).toMatch(TOKEN);
    expect(readLink(token, key)).toEqual(link);
  });

  it('is nothing once any of its characters differs', () => {
    const token = writeLink(link, key);
    const altered = [...token].map((c, i) => token.slice(0, i) + (c === 'A' ? 'B' : 'A') + token.slice(i + 1));
    expect(altered.filter((text) => readLink(text, key) !== null)).toEqual([]);
  });

  it('is nothing under another secret, and nothing else is one', () => {
    expect(readLink(writeLink(link, key), keyOf('another secret'))).toBeNull();
    expect(['', 'x', 'A'.repeat(112), 'A'.repeat(5_000)].map((text) => readLink(text, key))).toEqual(
      Array(4).fill(null),
    );
  });
});
