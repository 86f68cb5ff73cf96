import { lazy, Suspense, useMemo } from 'react';
import type { Report, ReportTable } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import table from '../../ui/compared-table.module.css';
import { Panel } from '../../ui/panel.js';
import { Waiting } from '../../ui/waiting.js';
import type { ChartData } from './report-chart.js';
import styles from './figures.module.css';
import { useFigureNames } from './use-figure-names.js';

const ReportChart = lazy(async () => ({ default: (await import('./report-chart.js')).ReportChart }));
const drawn: Readonly<Partial<Record<ReportTable['section'], ChartData['form']>>> = {
  stages: 'bars',
  starsBySet: 'bars',
  late: 'bars',
  trend: 'line',
};
/** Beside the way that every product may come: few go to the ministry, and an end is no stage. */
const besides: readonly string[] = ['ministry', 'notPassed', 'eliminated', 'withdrawn'];

/** What of a table is drawn. Only how far dossiers came narrows like a funnel; where they stand does not. */
function drawingOf({ section, columns, rows }: ReportTable) {
  if (section !== 'stages' || columns[0] !== 'reached') return { form: drawn[section], columns, rows };
  return {
    ...{ form: 'funnel' as const, columns: columns.slice(0, 1) },
    rows: rows.filter(({ row }) => !besides.includes(row)),
  };
}

/** Every table of a report; the telling ones are drawn as well. */
export function FiguresPanels({ report }: { report: Report }) {
  const { content } = report;
  return content.tables.map((each) => (
    <FiguresPanel key={each.section} told={each} placeNames={content.placeNames} />
  ));
}

function FiguresPanel({
  told,
  placeNames,
}: {
  told: ReportTable;
  placeNames: Report['content']['placeNames'];
}) {
  const { t, number, label } = useWords();
  const { rowName, columnName } = useFigureNames(placeNames);
  const { section, columns, rows } = told;
  const title = label('reportSection', section);
  const isEmpty = rows.every(({ counts }) => counts.every((count) => count === 0));
  const drawing = useMemo(() => drawingOf(told), [told]);
  const { form } = drawing;
  const rowNames = drawing.rows.map(({ row }) => rowName(section, row)).join('\n');
  const columnNames = drawing.columns.map((column) => columnName(section, column)).join('\n');
  const data = useMemo(
    () =>
      form && {
        ...{ form, name: title, rows: rowNames.split('\n') },
        series: columnNames
          .split('\n')
          .map((name, index) => ({ name, counts: drawing.rows.map(({ counts }) => counts[index] ?? 0) })),
      },
    [form, title, rowNames, columnNames, drawing],
  );
  return (
    <Panel title={title}>
      {data && !isEmpty && (
        <Suspense fallback={<Waiting label={t('page.loading')} />}>
          <ReportChart data={data} />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <p>{t('report.noFigures')}</p>
      ) : (
        <table className={`${table['table']} ${styles['figures']}`}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{label('reportRows', section)}</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {columnName(section, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, counts }) => (
              <tr key={row}>
                <th scope="row">{rowName(section, row)}</th>
                {columns.map((column, index) => (
                  <td key={column}>{number(counts[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
