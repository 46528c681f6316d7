import { learned, namedOnce, wordsOf } from '#stages/3-implementation/feedback-message/feedback-intake.rules';
import type { FeedbackMessageEntity } from '#stages/3-implementation/feedback-message/feedback-message.entity';

const known = (values: Partial<FeedbackMessageEntity> = {}) =>
  ({
    state: 'received',
    text: 'Fogging belum.',
    receivedAt: '2026-03-14T03:20:00.000Z',
    language: 'id',
    anonymous: false,
    confidential: false,
    classification: 'open',
    codedAt: null,
    exclusionReason: null,
    anonymisedAt: null,
    ...values,
  }) as FeedbackMessageEntity;

describe('a message that is brought again', () => {
  it('learns other words while nobody has dealt with it', () => {
    expect(learned(known(), { text: 'WA 081234567890' })).toEqual({
      text: 'WA 081234567890',
      personalDetails: ['phone_number'],
    });
    expect(learned(known({ state: 'triaged' }), { text: 'Lain.' })).toEqual({});
  });

  it('learns nothing from the same, in whichever zone', () => {
    expect(
      learned(known(), { text: 'Fogging belum.', receivedAt: '2026-03-14T10:20:00+07:00', language: 'id' }),
    ).toEqual({});
  });

  it('is given promises and loses none', () => {
    expect(learned(known({ state: 'closed' }), { confidential: true })).toEqual({
      confidential: true,
      classification: 'confidential',
    });
    expect(learned(known(), { anonymous: true })).toEqual({ anonymous: true, authorRef: null });
    const promised = known({ anonymous: true, confidential: true, classification: 'confidential' });
    expect(learned(promised, { anonymous: false, confidential: false, classification: 'open' })).toEqual({});
  });

  it('does not come back after retention', () => {
    expect(learned(known({ anonymisedAt: '2028-02-28T00:00:00Z' }), { text: 'Saya Rina' })).toEqual({});
  });
});

describe('a batch', () => {
  it('brings each message once', () => {
    const row = (externalId?: string) => ({ given: { source: 'ig', externalId }, identity: undefined });
    expect(namedOnce([row('1'), row(), row(), row('2'), row('1')]).map(({ pointer }) => pointer)).toEqual([
      '/items/4/externalId',
    ]);
  });

  it('needs nobody to exclude a message without a word', () => {
    expect(wordsOf('👍🏽 ❤️ 1️⃣', null)).toMatchObject({ eligible: false, exclusionReason: 'emoji_only' });
    expect(wordsOf('ok 👍', null)).not.toHaveProperty('eligible');
  });
});
