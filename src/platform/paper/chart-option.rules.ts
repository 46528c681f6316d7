import type { EChartsCoreOption } from 'echarts/core';
import { labelText } from '#platform/paper/format.rules';
import { writable } from '#platform/paper/markup.rules';
import type { Cell, Chart, Language } from '#platform/paper/paper';

export const WIDTH = 640;
const HEIGHT = 272;
const INK = '#1b1b1b';
const GREY = '#c9c9c9';

/** The face that is in our PDFs; a page that lacks it takes what its reader has. */
export const FACE = 'Roboto, Arial, Helvetica, sans-serif';

/** Above this many values a label at each only covers its neighbours; the table below the chart has them all. */
const MOST_LABELS = 30;
const MOST_WORDS = 30;
const BAR_ROW = 22;
const TALLEST = 640;

/** The labels of the axes stand within the drawing. */
const WITHIN = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };

const stripes = (rotation: number) => ({
  ...{ symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 4], rotation },
  ...{ color: INK, maxTileWidth: 64, maxTileHeight: 64 },
});

/** How series differ without colour: lightness and pattern of a bar, dashes and sign of a line. */
const LOOKS = [
  { fill: '#24507a', decal: { symbol: 'none' }, line: '#24507a', dash: 'solid', sign: 'circle' },
  { fill: '#f2c14e', decal: stripes(-Math.PI / 4), line: '#9a5b00', dash: 'dashed', sign: 'rect' },
  { fill: '#ffffff', decal: { symbol: 'none' }, line: '#3d3d3d', dash: 'dotted', sign: 'triangle' },
  { fill: '#9fc7b5', decal: stripes(0), line: '#0f6b4a', dash: [12, 4, 2, 4], sign: 'diamond' },
  { fill: '#d8a7c0', decal: stripes(Math.PI / 2), line: '#8a2c5c', dash: [2, 6], sign: 'emptyCircle' },
  { fill: '#bdbdbd', decal: stripes(Math.PI / 4), line: '#5b4a9c', dash: [16, 6], sign: 'emptyRect' },
] as const;

const lookOf = (place: number) => LOOKS[place % LOOKS.length] ?? LOOKS[0];

/** Bars lie where their words would not fit below them. */
export function isLying({ kind, labels }: Chart): boolean {
  return kind === 'bar' && labels.some((label) => label.length * labels.length > 96);
}

export function heightOf(chart: Chart): number {
  if (!isLying(chart)) return HEIGHT;
  const bars = chart.labels.length * Math.max(chart.series.length, 1);
  return Math.min(TALLEST, Math.max(160, 90 + chart.labels.length * 10 + bars * BAR_ROW));
}

const shortened = (text: string): string => {
  const words = writable(text);
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS - 1)}…` : words;
};

const numberOf = (value: Cell): number | null => (value === null || value === '' ? null : Number(value));

/** Everything that the library needs to draw; nothing moves and nothing answers a pointer. */
export function chartOption(chart: Chart, language: Language): EChartsCoreOption {
  const lying = isLying(chart);
  const names = {
    ...{ type: 'category', data: chart.labels.map(writable), inverse: lying, axisTick: { alignWithLabel: true } },
    axisLabel: { color: INK, fontSize: 11, hideOverlap: true, interval: lying ? 0 : 'auto', formatter: shortened },
    axisLine: { lineStyle: { color: INK } },
  };
  const values = {
    ...{
      type: 'value',
      name: writable(chart.unit),
      nameTextStyle: { color: INK, fontSize: 11, align: lying ? 'center' : 'left' },
    },
    ...{ nameLocation: lying ? 'middle' : 'end', nameGap: lying ? 28 : 12, splitLine: { lineStyle: { color: GREY } } },
    axisLabel: { color: INK, fontSize: 11, formatter: (value: number) => labelText(plain(value), language) },
  };
  return {
    ...{ animation: false, backgroundColor: '#ffffff', textStyle: { fontFamily: FACE, color: INK } },
    grid: {
      left: lying ? 36 : 12,
      right: rightOf(chart),
      top: chart.series.length > 1 ? 64 : 40,
      bottom: lying ? 32 : 12,
      ...WITHIN,
    },
    legend: {
      ...{
        show: chart.series.length > 1,
        top: 4,
        left: 12,
        itemWidth: 34,
        itemHeight: 14,
        itemGap: 20,
        selectedMode: false,
      },
      ...{ textStyle: { color: INK, fontSize: 11 }, formatter: shortened },
      ...(chart.kind === 'bar' ? { icon: 'rect' } : {}),
    },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: chart.series.map((_, place) => seriesOf(chart, place, language)),
  };
}

/** A number of the axis: never with an exponent, which the language's marks could not be put into. */
const plain = (value: number): string => value.toFixed(6).replace(/\.?0+$/, '');

/** Room for the name at the end of each line. */
function rightOf({ kind, series, labels }: Chart): number {
  if (kind === 'bar') return isLying({ kind, labels } as Chart) ? 56 : 16;
  const longest = Math.max(0, ...series.map(({ name }) => Math.min(name.length, MOST_WORDS)));
  return series.length > 1 ? 24 + longest * 6 : 28;
}

function seriesOf(chart: Chart, place: number, language: Language): Record<string, unknown> {
  const { name = '', values = [] } = chart.series[place] ?? {};
  const count = chart.series.reduce((sum, series) => sum + series.values.length, 0);
  const labelled = count <= MOST_LABELS;
  const look = lookOf(place);
  const shared = {
    ...{ type: chart.kind, name: writable(name), silent: true },
    label: {
      ...{ show: labelled, position: isLying(chart) ? 'right' : 'top', color: INK, fontSize: 10, textBorderWidth: 0 },
      formatter: ({ dataIndex }: { dataIndex: number }) => labelText(values[dataIndex] ?? null, language),
    },
    ...(place === 0 ? { markLine: breaksOf(chart) } : {}),
  };
  if (chart.kind === 'bar') {
    const itemStyle = { color: look.fill, borderColor: INK, borderWidth: 1, decal: look.decal };
    return { ...shared, data: values.map(numberOf), barMaxWidth: 46, barGap: '8%', itemStyle };
  }
  return {
    ...{ ...shared, data: values.map(numberOf), connectNulls: false },
    ...{ symbol: look.sign, symbolSize: 7, showAllSymbol: true, showSymbol: true },
    ...{ lineStyle: { color: look.line, width: 2, type: look.dash }, itemStyle: { color: look.line } },
    endLabel: { show: chart.series.length > 1, color: INK, fontSize: 11, formatter: () => shortened(name) },
    labelLayout: { hideOverlap: true },
  };
}

/** Where counting changed: a line across the chart with its reason; what stands left of it is not what stands right of it. */
function breaksOf(chart: Chart): Record<string, unknown> | undefined {
  const places = (chart.breaks ?? []).flatMap(({ at, label }) => {
    const place = chart.labels.indexOf(at);
    return place < 0 ? [] : [{ [isLying(chart) ? 'yAxis' : 'xAxis']: place, name: shortened(label) }];
  });
  if (places.length === 0) return undefined;
  return {
    ...{ data: places, symbol: 'none', silent: true, animation: false },
    lineStyle: { color: INK, type: [3, 3], width: 1.5 },
    label: {
      show: true,
      color: INK,
      fontSize: 10,
      position: isLying(chart) ? 'insideEndTop' : 'end',
      formatter: '{b}',
    },
  };
}
