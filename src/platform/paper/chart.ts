import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption, heightOf, WIDTH } from '#platform/paper/chart-option.rules';
import { escaped, standing } from '#platform/paper/markup.rules';
import type { Chart, Language } from '#platform/paper/paper';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, LabelLayout, SVGRenderer]);

/**
 * A chart as an SVG that stands for itself: named and described for whoever does not see it, told apart by pattern, line and
 * sign and not by colour alone, without a script, a style sheet or an address. The same chart gives the same letters.
 */
export function chartSvg(chart: Chart, language: Language, id = 'g1'): string {
  const size = { width: WIDTH, height: heightOf(chart) };
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    drawing.setOption(chartOption(chart, language));
    const named = `<title id="${id}-t">${escaped(chart.title)}</title><desc id="${id}-d">${escaped(chart.description)}</desc>`;
    const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="${id}-t ${id}-d">`;
    return standing(drawing.renderToSVGString(), id).replace(/^<svg[^>]*>/, () => `${open}${named}`);
  } finally {
    drawing.dispose();
  }
}
