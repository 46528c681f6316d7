import type { FieldVerdict } from '#platform/records/verdicts';
import type { StrategyEntity } from '#stages/2-planning/strategy/strategy.entity';

type Form = Partial<Pick<StrategyEntity, 'kind' | 'risk' | 'riskResponse' | 'channelIds'>>;

/** A risk without an answer is a worry, and an answer without a risk speaks of nothing: they come together. */
export function riskAnswered({ risk, riskResponse }: Form): FieldVerdict {
  return {
    code: 'strategy.risk_answered',
    passed: (risk == null) === (riskResponse == null),
    pointer: risk == null ? '/risk' : '/riskResponse',
    message: {
      en: 'Say what could go wrong (risk) and what will be done about it (riskResponse), or neither.',
      id: 'Sebutkan apa yang bisa salah (risk) beserta penanganannya (riskResponse), atau kosongkan keduanya.',
    },
  };
}

/** Channels are how a media strategy is told from the other two. */
export function channelsOfMedia({ kind, channelIds = [] }: Form): FieldVerdict {
  return {
    code: 'strategy.channels_of_media',
    passed: kind === 'media' || channelIds.length === 0,
    pointer: '/channelIds',
    message: {
      en: 'Only a media strategy names channels; leave them out, or make it a media strategy.',
      id: 'Hanya strategi media yang menyebut kanal; kosongkan, atau jadikan strategi media.',
    },
  };
}
