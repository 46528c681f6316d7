import {
  classifiedShare,
  contactsVsCases,
  netSentimentA,
  netSentimentB,
  responseRate,
  type SentimentCounts,
} from '#kernel/figures/feedback.rules';
import { count, counted, inPeriod } from '#views/figures/counted';

const BY = ['day', 'week', 'month', 'channel', 'unit'] as const;
/** The messages that arrived in the period; those of a unit are those whose case it has. */
const MESSAGES = `FROM feedback_messages m LEFT JOIN cases k ON k.organization_id = m.organization_id AND k.id = m.case_id
  WHERE m.organization_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2) AND (s.unit_id IS NULL OR k.unit_id = s.unit_id)
    AND (s.channel_id IS NULL OR m.channel_id = s.channel_id) AND ${inPeriod('m.received_at')}`;

interface Answered extends Record<string, number> {
  eligible: number;
  replied: number;
  spam: number;
  own: number;
}

export const responseFigures = counted<Answered>({
  formulas: ['feedback.response_rate'],
  by: BY,
  sql: `SELECT ${[
    count('m.eligible', 'eligible'),
    count('m.eligible AND m.first_replied_at IS NOT NULL', 'replied'),
    count("m.exclusion_reason IN ('spam', 'emoji_only')", 'spam'),
    count("m.exclusion_reason = 'own_reply'", 'own'),
  ].join(', ')} ${MESSAGES}`,
  tell: (inbound) => [responseRate(inbound)],
});

/** Spam and the agency's own replies are nobody's mood. What was coded without a direction is neutral; what nobody coded is not counted. */
const MOODS = `SELECT ${[
  count("m.sentiment = 'positive'", 'positive'),
  count("m.sentiment = 'negative'", 'negative'),
  count("m.sentiment IS NULL OR m.sentiment = 'neutral'", 'neutral'),
].join(', ')} ${MESSAGES} AND m.coded_at IS NOT NULL AND coalesce(m.exclusion_reason, 'duplicate') = 'duplicate'`;

export const sentimentFigures = counted<SentimentCounts & Record<string, number>>({
  formulas: ['feedback.net_sentiment_a', 'feedback.net_sentiment_b', 'feedback.classified_share'],
  by: BY,
  sql: MOODS,
  tell: (moods) => [netSentimentA(moods), netSentimentB(moods), classifiedShare(moods)],
});

/** A report that was merged away, or that joined a case with an earlier one, is a contact and no case of its own. */
const CONTACTS = `SELECT count(*)::int AS contacts, (count(*) - count(DISTINCT coalesce(k.duplicate_of_id, k.id)))::int AS merged
  ${MESSAGES} AND k.id IS NOT NULL`;

export const contactFigures = counted<{ contacts: number; merged: number }>({
  formulas: ['feedback.contacts_vs_cases'],
  by: BY,
  sql: CONTACTS,
  tell({ contacts, merged }) {
    const figure = contactsVsCases(contacts, merged);
    return [{ ...figure, also: [{ code: 'contacts', value: String(figure.contacts) }] }];
  },
});
