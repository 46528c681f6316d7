import { type Client, made } from '#test/support/client';
import { day, type Ground, message } from '#test/support/doing';

type Values = Record<string, unknown>;

export const WORDS = { findings: 'Jadwal paling banyak dikeluhkan.', causes: 'Jadwal tidak diumumkan ke RW.' };
export const NO_PROBLEM = {
  decision: 'no_problem',
  reason: 'Semua berasal dari satu unggahan yang sudah dikoreksi.',
};

/** An analysis of the last two months. */
export const analysisOf = (on: Ground, values: Values = {}): Values => ({
  ...{ campaignId: on.campaign.id, title: 'Pengaduan layanan DBD', periodFrom: day(-60), periodTo: day(0) },
  ...values,
});

/** So many complaints from each area on one topic, brought in one batch and coded one by one. */
export async function complaints(
  by: Client,
  on: Ground,
  areas: Record<string, number>,
  topic = 'jadwal fogging',
): Promise<void> {
  const items = Object.entries(areas).flatMap(([area, n]) => Array.from({ length: n }, () => message(on, { area })));
  const stored = await made(by.post('feedback-messages/batch', { items }));
  const code = { kind: 'complaint', sentiment: 'negative', topic };
  for (const { id } of stored.items) await made(by.post(`feedback-messages/${id}/triage`, code));
}
