import { NOTIFICATION_KINDS } from '#kernel/notification/kinds';
import { NOTIFICATION_TEXTS, notificationText } from '#kernel/notification/notification.rules';

const params = {
  title: 'Jentik',
  step: 'Kepala humas',
  dueAt: '2026-03-15T02:00:00.000Z',
  by: 'Rina',
  code: 'KIP-ANSWER',
  reason: 'Banjir di Sekayu',
  count: '17',
};

describe('what a notification says', () => {
  it('is said in both languages for every kind', () => {
    expect(Object.keys(NOTIFICATION_TEXTS).sort()).toEqual([...NOTIFICATION_KINDS].sort());
    for (const kind of NOTIFICATION_KINDS) {
      const texts = (['en', 'id'] as const).map((locale) =>
        notificationText(kind, { ...params, decision: 'approved' }, { locale, timezone: 'Asia/Jakarta' }),
      );
      expect(texts.join(' ')).not.toMatch(/[{}]/);
      expect(texts[0]).not.toBe(texts[1]);
    }
  });

  it('tells an instant as the hour where the reader is', () => {
    const text = notificationText('approval_reminder', params, { locale: 'id', timezone: 'Asia/Jakarta' });
    expect(text).toContain('15 Mar 2026');
    expect(text).toMatch(/09[.:]00/);
  });

  it('says decisions in words', () => {
    const text = notificationText(
      'approval_decided',
      { ...params, decision: 'rejected' },
      { locale: 'id', timezone: 'UTC' },
    );
    expect(text).toBe('“Jentik”: ditolak oleh Rina.');
  });
});
