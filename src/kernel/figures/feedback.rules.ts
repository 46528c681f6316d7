import { type Figure, figure, leftOut, share } from '#kernel/figures/figure';

export interface Inbound {
  /** Messages that deserve an answer; spam, emoji alone and the agency's own replies are not among them. */
  eligible: number;
  replied: number;
  spam?: number;
  own?: number;
}

export function responseRate(inbound: Inbound): Figure {
  return share('feedback.response_rate', {
    numerator: inbound.replied,
    denominator: inbound.eligible,
    n: inbound.eligible,
    excluded: leftOut({ spam: inbound.spam ?? 0, own_reply: inbound.own ?? 0 }),
  });
}

export interface ContactsFigure extends Figure {
  contacts: number;
}

/** Distinct cases: messages that were merged into an earlier case are contacts, not cases of their own. */
export function contactsVsCases(contacts: number, merged: number): ContactsFigure {
  return {
    ...figure('feedback.contacts_vs_cases', 'cases', {
      value: String(contacts - merged),
      n: contacts,
      excluded: leftOut({ merged_duplicate: merged }),
    }),
    contacts,
  };
}

export interface SentimentCounts {
  positive: number;
  negative: number;
  /** Neutral or not classifiable. */
  neutral: number;
}

/** (positive − negative) ÷ all: what the whole conversation leans to. */
export function netSentimentA(counts: SentimentCounts): Figure {
  const all = allOf(counts);
  return share('feedback.net_sentiment_a', {
    numerator: counts.positive - counts.negative,
    denominator: all,
    n: all,
  });
}

/** (positive − negative) ÷ those with a direction: only meaningful beside the classified share. */
export function netSentimentB(counts: SentimentCounts): Figure {
  return share('feedback.net_sentiment_b', {
    numerator: counts.positive - counts.negative,
    denominator: counts.positive + counts.negative,
    n: counts.positive + counts.negative,
    excluded: leftOut({ neutral: counts.neutral }),
    caveats: ['read_with_classified_share'],
  });
}

/** The share of messages that carry a direction, on which variant B rests. */
export function classifiedShare(counts: SentimentCounts): Figure {
  const all = allOf(counts);
  return share('feedback.classified_share', {
    numerator: counts.positive + counts.negative,
    denominator: all,
    n: all,
  });
}

function allOf(counts: SentimentCounts): number {
  return counts.positive + counts.negative + counts.neutral;
}
