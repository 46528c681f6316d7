import { dayOff, workCalendar } from '#kernel/calendar/working-days.rules';
import {
  conflictsOf,
  crowdedChannels,
  type Dated,
  loadedPeople,
  mixOf,
  onDaysOff,
  outsideCampaigns,
} from '#views/calendar/calendar.rules';

const calendar = workCalendar([
  { date: '2026-03-19', kind: 'national_holiday', name: { en: 'Nyepi', id: 'Hari Suci Nyepi' } },
  { date: '2026-03-18', kind: 'joint_leave', name: { en: 'Nyepi leave', id: 'Cuti bersama Nyepi' } },
]);
const off = (date: string) => dayOff(date, calendar);

let count = 0;
const dated = (values: Partial<Dated> = {}): Dated => {
  count += 1;
  const day = values.startsOn ?? '2026-03-17';
  return {
    type: 'task',
    recordId: `r${count}`,
    open: true,
    startsOn: day,
    endsOn: day,
    at: null,
    personId: null,
    personName: null,
    channelIds: null,
    campaignStartsOn: null,
    campaignEndsOn: null,
    ...values,
  };
};
const slot = (at: string, channelIds = ['instagram'], values: Partial<Dated> = {}) =>
  dated({ type: 'slot', at, startsOn: at.slice(0, 10), channelIds, ...values });

describe('work on a day off', () => {
  it('is flagged with the name of the day', () => {
    const [conflict] = onDaysOff([dated({ startsOn: '2026-03-19' })], off);
    expect(conflict).toMatchObject({
      date: '2026-03-19',
      message: { en: 'Falls on a national holiday (Nyepi).', id: 'Jatuh pada hari libur nasional (Hari Suci Nyepi).' },
    });
  });

  it('counts joint leave and weekends, for work that is still to come', () => {
    expect(onDaysOff([dated({ startsOn: '2026-03-18' })], off)).toHaveLength(1);
    expect(onDaysOff([dated({ startsOn: '2026-03-21' })], off)).toHaveLength(1);
    expect(onDaysOff([dated({ startsOn: '2026-03-21', open: false })], off)).toEqual([]);
    expect(onDaysOff([dated({ startsOn: '2026-03-17' })], off)).toEqual([]);
  });

  it('lets a slot lie on a weekend but not unthought on a holiday', () => {
    expect(onDaysOff([slot('2026-03-21T02:00:00Z')], off)).toEqual([]);
    expect(onDaysOff([slot('2026-03-19T02:00:00Z')], off)).toHaveLength(1);
  });

  it('looks at the last day of what lasts', () => {
    expect(onDaysOff([dated({ startsOn: '2026-03-18', endsOn: '2026-03-20' })], off)).toEqual([]);
  });
});

describe('a channel', () => {
  it('is crowded by slots less than an hour apart', () => {
    const slots = [slot('2026-03-17T02:00:00Z'), slot('2026-03-17T02:59:00Z'), slot('2026-03-17T03:59:00Z')];
    expect(crowdedChannels(slots)).toMatchObject([{ recordIds: [slots[0]?.recordId, slots[1]?.recordId] }]);
  });

  it('is not crowded by another channel or by what is out', () => {
    const there = slot('2026-03-17T02:00:00Z', ['instagram']);
    expect(crowdedChannels([there, slot('2026-03-17T02:10:00Z', ['x'])])).toEqual([]);
    expect(crowdedChannels([there, slot('2026-03-17T02:10:00Z', ['instagram'], { open: false })])).toEqual([]);
  });
});

describe('a person', () => {
  it('is flagged from four things a day on', () => {
    const things = (n: number) => Array.from({ length: n }, () => dated({ personId: 'siti', personName: 'Siti' }));
    expect(loadedPeople(things(3))).toEqual([]);
    expect(loadedPeople(things(4))[0]?.message.en).toBe('4 things are due from Siti on this day.');
    expect(loadedPeople([...things(3), dated({ personId: 'budi', personName: 'Budi' })])).toEqual([]);
  });
});

describe('a campaign', () => {
  const within = { campaignStartsOn: '2026-03-01', campaignEndsOn: '2026-03-31' };

  it('has its work between its days', () => {
    expect(outsideCampaigns([dated({ ...within })])).toEqual([]);
    expect(outsideCampaigns([dated({ ...within, startsOn: '2026-02-28' })])[0]?.message.en).toContain('2026-03-01');
    expect(outsideCampaigns([dated({ ...within, startsOn: '2026-04-01' })])[0]?.message.en).toContain('2026-03-31');
  });

  it('is measured after its end', () => {
    expect(outsideCampaigns([dated({ ...within, type: 'evaluation', startsOn: '2026-06-30' })])).toEqual([]);
  });
});

describe('all conflicts', () => {
  it('come by day', () => {
    const items = [
      dated({ startsOn: '2026-03-21' }),
      dated({ startsOn: '2026-03-19' }),
      dated({ startsOn: '2026-03-17', campaignStartsOn: '2026-03-18' }),
    ];
    expect(conflictsOf(items, off).map(({ date }) => date)).toEqual(['2026-03-17', '2026-03-19', '2026-03-21']);
  });
});

describe('the content mix', () => {
  it('counts slots by category with the share of all', () => {
    const slots = ['education', 'education', 'education', null].map((category) => ({
      type: 'slot' as const,
      category,
    }));
    expect(mixOf([...slots, { type: 'task', category: null }])).toEqual({
      n: 4,
      categories: [
        { category: 'education', count: 3, share: '0.7500' },
        { category: null, count: 1, share: '0.2500' },
      ],
    });
  });

  it('is nothing where there is no slot', () => {
    expect(mixOf([])).toEqual({ n: 0, categories: [] });
  });
});
