import { chartOption, heightOf, isLying } from '#platform/paper/chart-option.rules';
import type { Chart } from '#platform/paper/paper';

// biome-ignore lint/suspicious/noExplicitAny: the library's options are a tree of its own
type Options = any;

const chart = (values: Partial<Chart> = {}): Chart => ({
  ...{ kind: 'line', title: 't', description: 'd', unit: 'akun', labels: ['Jan', 'Feb', 'Mar'] },
  series: [
    { name: 'A', values: ['1', null, '3'] },
    { name: 'B', values: ['2', '2', '2'] },
  ],
  table: { caption: '', columns: [], rows: [], note: null },
  ...values,
});

describe('a chart', () => {
  it('keeps a gap where nothing is known', () => {
    const { series }: Options = chartOption(chart(), 'id');
    expect([series[0].data, series[0].connectNulls]).toEqual([[1, null, 3], false]);
  });

  it('tells its series apart without colour', () => {
    const lines: Options = chartOption(chart(), 'id');
    expect(new Set(lines.series.map(({ symbol }: Options) => symbol)).size).toBe(2);
    expect(new Set(lines.series.map(({ lineStyle }: Options) => lineStyle.type)).size).toBe(2);
    const bars: Options = chartOption(chart({ kind: 'bar' }), 'id');
    expect(bars.series[0].itemStyle.decal).not.toEqual(bars.series[1].itemStyle.decal);
  });

  it('labels with the numbers of its language', () => {
    const { yAxis, series }: Options = chartOption(chart({ series: [{ name: 'A', values: ['1234.567'] }] }), 'id');
    expect(yAxis.axisLabel.formatter(2_500)).toBe('2.500');
    expect(series[0].label.formatter({ dataIndex: 0 })).toBe('1.234,57');
  });

  it('marks where counting changed', () => {
    const { series }: Options = chartOption(chart({ breaks: [{ at: 'Feb', label: 'Cara hitung berubah' }] }), 'id');
    expect(series[0].markLine.data).toEqual([{ xAxis: 1, name: 'Cara hitung berubah' }]);
    const nowhere: Options = chartOption(chart({ breaks: [{ at: 'Des', label: 'x' }] }), 'id');
    expect(nowhere.series[0].markLine).toBeUndefined();
  });

  it('lays its bars down for long names, and grows with them', () => {
    const labels = [
      'Banjir dan genangan',
      'Sampah menumpuk',
      'Demam berdarah',
      'Lampu jalan',
      'Jalan berlubang',
      'Air',
    ];
    expect(isLying(chart({ kind: 'bar', labels }))).toBe(true);
    expect(heightOf(chart({ kind: 'bar', labels }))).toBeGreaterThan(heightOf(chart()));
  });
});
