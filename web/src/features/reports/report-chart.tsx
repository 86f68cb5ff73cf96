import { BarChart, FunnelChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  FunnelChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

export interface ChartData {
  readonly form: 'bars' | 'funnel' | 'line';
  /** What is drawn, for whoever hears the page. */
  readonly name: string;
  readonly rows: readonly string[];
  readonly series: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

const colours = ['#1b6b3c', '#b45f06', '#1c4a72'];
const rowHeight = 44;

/** From the first stage to the last one; those to which nothing came are left to the table. */
const funnelOf = ({ name, rows, series: [first] }: ChartData, width: number) => ({
  animation: false,
  color: colours,
  aria: { enabled: true, label: { description: name } },
  tooltip: { trigger: 'item' as const },
  series: [
    {
      ...{ type: 'funnel' as const, name, sort: 'none' as const, gap: 2 },
      // The first label lies half above the wide end, in two lines where it is narrow.
      ...{ left: 8, right: '50%', top: 20, bottom: 8, minSize: '6%' },
      label: {
        // Beside the wide end of a piece: the last one narrows to nothing.
        position: 'rightTop' as const,
        formatter: '{b}: {c}',
        fontSize: 13,
        lineHeight: 16,
        width: width / 2 - 34,
        overflow: 'break' as const,
      },
      labelLine: { length: 10 },
      data: rows.flatMap((row, index) => {
        const value = first?.counts[index] ?? 0;
        return value > 0 ? [{ name: row, value }] : [];
      }),
    },
  ],
});

/** As many rows as are drawn: lying bars one for each, a funnel only those to which something came. */
const rowsDrawn = ({ form, rows, series: [first] }: ChartData) =>
  form === 'funnel' ? (first?.counts ?? []).filter((count) => count > 0).length : rows.length;

/** Bars lie, so that their names can be read on a phone; what runs through time is a line. Nothing moves. */
const optionOf = ({ form, name, rows, series }: ChartData) => {
  const names = {
    type: 'category' as const,
    data: [...rows],
    axisLabel: {
      fontSize: 13,
      ...(form === 'bars' ? { width: 128, overflow: 'break' as const, lineHeight: 16, interval: 0 } : {}),
    },
    ...(form === 'bars' ? { inverse: true } : {}),
  };
  const counts = { type: 'value' as const, minInterval: 1 };
  return {
    animation: false,
    color: colours,
    aria: { enabled: true, decal: { show: series.length > 1 }, label: { description: name } },
    tooltip: { trigger: 'axis' as const },
    legend: series.length > 1 ? { bottom: 0 } : { show: false },
    grid: { left: 8, right: 24, top: 12, bottom: series.length > 1 ? 36 : 8, containLabel: true },
    xAxis: form === 'bars' ? counts : names,
    yAxis: form === 'bars' ? names : counts,
    series: series.map((each) => ({
      ...(form === 'bars'
        ? { type: 'bar' as const, stack: 'all', barMaxWidth: 22 }
        : { type: 'line' as const, symbolSize: 8 }),
      name: each.name,
      data: [...each.counts],
    })),
  };
};

/** A picture of a table that stands beside it. */
export function ReportChart({ data }: { data: ChartData }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!root.current) return undefined;
    const chart = init(root.current, null, { renderer: 'svg' });
    // Told its size as soon as it is watched, and whenever it changes.
    const watch = new ResizeObserver(() => {
      chart.resize();
      chart.setOption(data.form === 'funnel' ? funnelOf(data, chart.getWidth()) : optionOf(data));
    });
    watch.observe(root.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [data]);
  const height = data.form === 'line' ? 260 : rowsDrawn(data) * rowHeight + 70;
  return <div ref={root} role="img" aria-label={data.name} style={{ width: '100%', height }} />;
}
