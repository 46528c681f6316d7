import type { PLATFORMS } from '#kernel/channel/channel.entity';
import type { FieldVerdict } from '#platform/records/verdicts';
import { isOffline } from '#stages/2-planning/public/public.rules';
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

/** What the checks of a strategy look at beside it. */
export interface Meant {
  /** Platforms of the channels that it names. */
  platforms: (typeof PLATFORMS)[number][];
  /** The publics that it is meant for and that a digital channel does not reach everywhere. */
  outOfReach: { name: string; areas: string[] }[];
}

/** What is advised of a strategy and does not refuse it. */
export function strategyChecks(
  { kind, risk, objectiveIds }: Pick<StrategyEntity, 'kind' | 'risk' | 'objectiveIds'>,
  { platforms, outOfReach }: Meant,
): FieldVerdict[] {
  const media = kind === 'media';
  const places = outOfReach.map(({ name, areas }) => `${name} (${areas.join(', ')})`).join('; ');
  return [
    {
      code: 'strategy.serves_objective',
      passed: objectiveIds.length > 0,
      pointer: '/objectiveIds',
      message: {
        en: 'Names at least one objective that it is to reach.',
        id: 'Menyebut sedikitnya satu sasaran yang hendak dicapai.',
      },
    },
    {
      code: 'strategy.weighs_risk',
      passed: risk !== null,
      pointer: '/risk',
      message: {
        en: 'Says what could go wrong and what will be done then (PM Kominfo 4/2024, Art. 11).',
        id: 'Menyebut apa yang bisa salah dan penanganannya (PM Kominfo 4/2024 Pasal 11).',
      },
    },
    {
      code: 'strategy.names_channel',
      passed: !media || platforms.length > 0,
      pointer: '/channelIds',
      message: {
        en: 'A media strategy names at least one channel.',
        id: 'Strategi media menyebut sedikitnya satu kanal.',
      },
    },
    {
      code: 'strategy.reaches_offline',
      passed: !media || places === '' || platforms.length === 0 || platforms.some(isOffline),
      pointer: '/channelIds',
      message: {
        en: `Names a channel without a network where the digital one does not reach${places && `: ${places}`}.`,
        id: `Menyebut kanal tanpa jaringan untuk wilayah di luar jangkauan digital${places && `: ${places}`}.`,
      },
    },
  ];
}
