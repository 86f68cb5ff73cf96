import { Link } from '@tanstack/react-router';
import type { FigureChange, Report } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import table from '../../ui/compared-table.module.css';
import { Panel } from '../../ui/panel.js';
import { Small } from '../../ui/small.js';
import styles from './figures.module.css';
import { useFigureNames } from './use-figure-names.js';

/** What changed since the last report of this kind; that nothing did is said. */
export function ChangesPanel({ report }: { report: Report }) {
  const { t, date } = useWords();
  const { since } = report.content;
  return (
    <Panel title={t('report.since')}>
      {since === null && <p>{t('report.first')}</p>}
      {since && (
        <>
          {since.isNewYear && <p>{t('report.newYear')}</p>}
          <p>
            {t(since.changes.length === 0 ? 'report.unchanged' : 'report.changed')}{' '}
            <Link to="/reports/$reportId" params={{ reportId: since.reportId }}>
              {t('report.sentBefore', { day: date(since.sentOn) })}
            </Link>
          </p>
          <Changes
            changes={since.changes}
            heads={[t('report.before'), t('report.now')]}
            caption={t('report.since')}
            placeNames={report.content.placeNames}
          />
        </>
      )}
    </Panel>
  );
}

/** The reports from below that stand in this one, and where together they say something else than the ledger. */
export function MergedPanel({ report }: { report: Report }) {
  const { t } = useWords();
  const { parts, differences, placeNames } = report.content;
  if (parts.length === 0) return null;
  return (
    <Panel title={t('report.merged')}>
      <ul>
        {parts.map(({ reportId, placeName, digest }) => (
          <li key={reportId}>
            <Link to="/reports/$reportId" params={{ reportId }}>
              {placeName}
            </Link>{' '}
            <Small>{t('report.digestShort', { digest: digest.slice(0, 16) })}</Small>
          </li>
        ))}
      </ul>
      <p>{t(differences.length === 0 ? 'report.agrees' : 'report.differs')}</p>
      <Changes
        changes={differences}
        heads={[t('report.below'), t('report.ledger')]}
        caption={t('report.merged')}
        placeNames={placeNames}
      />
    </Panel>
  );
}

interface Props {
  readonly changes: readonly FigureChange[];
  readonly heads: readonly [string, string];
  readonly caption: string;
  readonly placeNames: Report['content']['placeNames'];
}

function Changes({ changes, heads, caption, placeNames }: Props) {
  const { t, number, label } = useWords();
  const { rowName, columnName } = useFigureNames(placeNames);
  if (changes.length === 0) return null;
  return (
    <table className={`${table['table']} ${styles['figures']}`}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('report.figure')}</th>
          {heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ section, row, column, before, after }) => (
          <tr key={`${section} ${row} ${column}`}>
            <th scope="row">
              {label('reportSection', section)}: {rowName(section, row)}, {columnName(section, column)}
            </th>
            <td>{number(before)}</td>
            <td>{number(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
