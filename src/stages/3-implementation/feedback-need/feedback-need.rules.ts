import { type Classification, rankOf } from '#kernel/classification/classification';
import type { FieldVerdict } from '#platform/records/verdicts';

interface Member {
  id: string;
  campaignId: string | null;
  classification: Classification;
}

/** A cluster speaks for one need of one campaign, and the need is as strict as the strictest of what it rests on. */
export function clusterVerdicts(
  asked: readonly string[],
  members: readonly Member[],
  classification: Classification,
): FieldVerdict[] {
  const known = new Set(members.map(({ id }) => id));
  const missing = asked.filter((id) => !known.has(id.toLowerCase()));
  const campaigns = new Set(members.map(({ campaignId }) => campaignId));
  return [
    {
      code: 'reference.unknown',
      passed: missing.length === 0,
      pointer: '/messageIds',
      message: {
        en: `No such messages: ${missing.join(', ') || '–'}.`,
        id: `Pesan itu tidak ada: ${missing.join(', ') || '–'}.`,
      },
    },
    {
      code: 'feedback_need.one_campaign',
      passed: campaigns.size === 1 && !campaigns.has(null),
      pointer: '/messageIds',
      message: {
        en: 'All messages must belong to one campaign: its fact-finding holds the need. Give the others a campaignId first.',
        id: 'Semua pesan harus dari satu kampanye: pencarian faktanya memuat kebutuhan itu. Isi campaignId pesan lain lebih dulu.',
      },
    },
    {
      code: 'feedback_need.as_strict',
      passed: members.every((member) => rankOf(member.classification) <= rankOf(classification)),
      pointer: '/classification',
      message: {
        en: 'The need is at least as strict as the strictest of its messages; leave classification out to take that.',
        id: 'Kebutuhan paling sedikit seketat pesannya yang paling ketat; kosongkan classification agar mengikutinya.',
      },
    },
  ];
}
