import { RecordStore } from '#platform/records/record-store';
import { Resource } from '#platform/records/resource';
import { ContentSeriesEntity } from '#stages/3-implementation/content-series/content-series.entity';
import { seriesMachine } from '#stages/3-implementation/content-series/content-series.rules';
import { SERIES_LINKS } from '#stages/3-implementation/content-series/link.entity';
import { SeriesOccurrenceEntity } from '#stages/3-implementation/content-series/series-occurrence.entity';
import { SeriesRecheckEntity } from '#stages/3-implementation/content-series/series-recheck.entity';

export const contentSeries = new Resource<ContentSeriesEntity>({
  entity: ContentSeriesEntity,
  name: 'content_series',
  path: 'content-series',
  title: 'title',
  links: SERIES_LINKS,
  sorts: ['createdAt', 'title', 'recheckOn'],
  defaultSort: '-createdAt',
  filters: {
    campaignId: { kind: 'any', property: 'campaignId' },
    state: { kind: 'any', property: 'state' },
    ownerId: { kind: 'any', property: 'ownerId' },
    channelId: { kind: 'linked', link: 'channelIds' },
  },
  search: ['title', 'brief'],
  machine: seriesMachine,
});

export const seriesStore = new RecordStore<ContentSeriesEntity>(contentSeries);

export const occurrenceStore = new RecordStore<SeriesOccurrenceEntity>(
  new Resource<SeriesOccurrenceEntity>({
    entity: SeriesOccurrenceEntity,
    name: 'series_occurrence',
    path: 'content-series/{id}/occurrences',
    title: 'day',
    sorts: [],
    defaultSort: 'day',
    filters: {},
  }),
);

export const recheckStore = new RecordStore<SeriesRecheckEntity>(
  new Resource<SeriesRecheckEntity>({
    entity: SeriesRecheckEntity,
    name: 'series_recheck',
    path: 'content-series/{id}/rechecks',
    title: 'reason',
    sorts: ['createdAt'],
    defaultSort: 'createdAt',
    filters: { contentSeriesId: { kind: 'any', property: 'contentSeriesId' } },
  }),
);
