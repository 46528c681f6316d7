import { exact } from '#kernel/figures/exact';
import type { FieldVerdict } from '#platform/records/verdicts';
import type { PublicEntity } from '#stages/2-planning/public/public.entity';

type Platform = PublicEntity['channels'][number];

/** What reaches people without a network: on the air, on paper, or face to face. */
const OFFLINE: ReadonlySet<Platform> = new Set<Platform>([
  'letter',
  'counter',
  'radio',
  'billboard',
  'print',
  'face_to_face',
]);

export const isOffline = (platform: Platform): boolean => OFFLINE.has(platform);

type Form = Partial<Pick<PublicEntity, 'channelReach' | 'offlineAreas' | 'offlineChannels'>>;

/** Each platform has one share of the public, between nobody and everybody. */
export function reachVerdicts({ channelReach = [] }: Form): FieldVerdict[] {
  const platforms = channelReach.map(({ platform }) => platform);
  return [
    {
      code: 'public.reach_once',
      passed: new Set(platforms).size === platforms.length,
      pointer: '/channelReach',
      message: { en: 'Names each platform once.', id: 'Setiap platform disebut satu kali.' },
    },
    {
      code: 'public.reach_share',
      passed: channelReach.every(({ reachPercent }) => {
        const percent = exact(reachPercent);
        return !percent.isNegative() && percent.lessThanOrEqualTo(100);
      }),
      pointer: '/channelReach',
      message: {
        en: 'A share of the public lies between 0 and 100 percent.',
        id: 'Bagian khalayak antara 0 dan 100 persen.',
      },
    },
  ];
}

/** Only what needs no network can serve where the network does not reach. */
export function offlineVerdict({ offlineChannels = [] }: Form): FieldVerdict {
  const digital = offlineChannels.filter((platform) => !isOffline(platform)).join(', ');
  const offline = [...OFFLINE].join(', ');
  return {
    code: 'public.offline_channel',
    passed: digital === '',
    pointer: '/offlineChannels',
    message: {
      en: `Only channels without a network serve where it does not reach: ${offline}${digital && ` (not: ${digital})`}.`,
      id: `Hanya kanal tanpa jaringan yang melayani wilayah tanpa sinyal: ${offline}${digital && ` (bukan: ${digital})`}.`,
    },
  };
}

/** Through which platforms the campaign plans to speak to the public. */
export interface Planned {
  strategies: Platform[];
  content: Platform[];
}

/** What a plan forgets when it looks at screens only: advice while planning, not a refusal. */
export function reachChecks(form: Required<Form>, { strategies, content }: Planned): FieldVerdict[] {
  const areas = form.offlineAreas.join(', ');
  const planned = [...strategies, ...content];
  const only = planned.length > 0 && !planned.some(isOffline);
  return [
    {
      code: 'public.offline_areas_served',
      passed: areas === '' || form.offlineChannels.length > 0,
      pointer: '/offlineChannels',
      message: {
        en: `Name what serves where the digital channel does not reach (offlineChannels)${areas && `: ${areas}`}.`,
        id: `Sebutkan kanal yang melayani wilayah di luar jangkauan digital (offlineChannels)${areas && `: ${areas}`}.`,
      },
    },
    {
      code: 'public.plan_reaches_offline',
      passed: areas === '' || !only,
      pointer: '/offlineAreas',
      message: {
        en: `Media strategies and content for this public name at least one channel without a network${areas && `, because of: ${areas}`}.`,
        id: `Strategi media dan konten untuk khalayak ini menyebut sedikitnya satu kanal tanpa jaringan${areas && `, karena: ${areas}`}.`,
      },
    },
  ];
}
