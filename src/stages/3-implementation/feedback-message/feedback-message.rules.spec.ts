import {
  campaignOfPost,
  codingVerdicts,
  feedbackMachine,
  isEligible,
  trackingCode,
} from '#stages/3-implementation/feedback-message/feedback-message.rules';

const broken = (coding: Parameters<typeof codingVerdicts>[0]) =>
  codingVerdicts(coding).flatMap(({ code, passed }) => (passed ? [] : [code]));

describe('triage', () => {
  it('holds everything but spam worth an answer', () => {
    expect(isEligible({ kind: 'question' })).toBe(true);
    expect(isEligible({ kind: 'spam' })).toBe(false);
    expect(isEligible({ kind: 'praise', eligible: false })).toBe(false);
  });

  it('refuses to answer spam', () => {
    expect(broken({ kind: 'spam', eligible: true })).toEqual(['feedback_message.spam_eligible']);
    expect(broken({ kind: 'spam', eligible: false })).toEqual([]);
  });

  it('asks a complaint for its topic', () => {
    expect(broken({ kind: 'complaint' })).toEqual(['feedback_message.complaint_topic']);
    expect(broken({ kind: 'complaint', topic: '  ' })).toEqual(['feedback_message.complaint_topic']);
    expect(broken({ kind: 'complaint', topic: 'jadwal fogging' })).toEqual([]);
    expect(broken({ kind: 'aspiration' })).toEqual([]);
  });
});

describe('a message', () => {
  it('can be answered before it is triaged', () => {
    expect(feedbackMachine.allowedFrom('received')).toEqual(['triaged', 'answered']);
  });

  it('belongs to the campaign of the post it answers', () => {
    expect(campaignOfPost('a', { campaignId: 'b' }).passed).toBe(false);
    expect(campaignOfPost('B', { campaignId: 'b' }).passed).toBe(true);
    expect(campaignOfPost('a', { campaignId: null }).passed).toBe(true);
    expect(campaignOfPost(null, { campaignId: 'b' }).passed).toBe(true);
  });

  it('has a code without signs that are misread', () => {
    let turn = 0;
    const codes = Array.from({ length: 50 }, () => trackingCode((below) => turn++ % below));
    expect(codes.every((code) => /^[2-9A-HJKMNP-TW-Z]{5}-[2-9A-HJKMNP-TW-Z]{5}$/.test(code))).toBe(true);
  });
});
