import {
  classifiedShare,
  contactsVsCases,
  netSentimentA,
  netSentimentB,
  responseRate,
} from '#kernel/figures/feedback.rules';
import { during } from '#kernel/figures/figure';
import { type FigureSource, scopeParams, within } from '#views/figures/figure-source';

/** The messages that arrived in the period; those of a unit are those whose case it has. */
const MESSAGES = `FROM feedback_messages m LEFT JOIN cases k ON k.organization_id = m.organization_id AND k.id = m.case_id
  WHERE m.organization_id = $1 AND ($2::uuid IS NULL OR m.campaign_id = $2) AND ($3::uuid IS NULL OR k.unit_id = $3)
    AND ${within('m.received_at')}`;

const count = (condition: string, name: string): string => `(count(*) FILTER (WHERE ${condition}))::int AS ${name}`;

const ANSWERED = `SELECT ${[
  count('m.eligible', 'eligible'),
  count('m.eligible AND m.first_replied_at IS NOT NULL', 'replied'),
  count("m.exclusion_reason IN ('spam', 'emoji_only')", 'spam'),
  count("m.exclusion_reason = 'own_reply'", 'own'),
].join(', ')} ${MESSAGES}`;

interface Answered extends Record<string, number> {
  eligible: number;
  replied: number;
  spam: number;
  own: number;
}

export const responseFigures: FigureSource = {
  formulas: ['feedback.response_rate'],
  async gather(ctx, scope) {
    const inbound = await ctx.one<Answered>(ANSWERED, scopeParams(ctx, scope));
    return [during(responseRate(inbound ?? { eligible: 0, replied: 0 }), scope.from, scope.to)];
  },
};

/** Spam and the agency's own replies are nobody's mood. What was coded without a direction is neutral; what nobody coded is not counted. */
const MOODS = `SELECT ${[
  count("m.sentiment = 'positive'", 'positive'),
  count("m.sentiment = 'negative'", 'negative'),
  count("m.sentiment IS NULL OR m.sentiment = 'neutral'", 'neutral'),
].join(', ')} ${MESSAGES} AND m.coded_at IS NOT NULL AND coalesce(m.exclusion_reason, 'duplicate') = 'duplicate'`;

interface Moods extends Record<string, number> {
  positive: number;
  negative: number;
  neutral: number;
}

export const sentimentFigures: FigureSource = {
  formulas: ['feedback.net_sentiment_a', 'feedback.net_sentiment_b', 'feedback.classified_share'],
  async gather(ctx, scope) {
    const moods = (await ctx.one<Moods>(MOODS, scopeParams(ctx, scope))) ?? { positive: 0, negative: 0, neutral: 0 };
    return [netSentimentA(moods), netSentimentB(moods), classifiedShare(moods)].map((figure) =>
      during(figure, scope.from, scope.to),
    );
  },
};

/** A report that was merged away, or that joined a case with an earlier one, is a contact and no case of its own. */
const CONTACTS = `SELECT count(*)::int AS contacts, (count(*) - count(DISTINCT coalesce(k.duplicate_of_id, k.id)))::int AS merged
  ${MESSAGES} AND k.id IS NOT NULL`;

export const contactFigures: FigureSource = {
  formulas: ['feedback.contacts_vs_cases'],
  async gather(ctx, scope) {
    const counted = await ctx.one<{ contacts: number; merged: number }>(CONTACTS, scopeParams(ctx, scope));
    const { contacts, merged } = counted ?? { contacts: 0, merged: 0 };
    return [during(contactsVsCases(contacts, merged), scope.from, scope.to)];
  },
};
