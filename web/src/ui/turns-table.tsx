import { useQueries } from '@tanstack/react-query';
import { queries } from '../api/queries.js';
import type { ClosedBallot, Panel } from '../api/types.js';
import { useWords } from '../texts/words.js';
import styles from './compared-table.module.css';

interface Props {
  readonly dossierId: string;
  /** The turns of one scoring, first sheets first; open ones are still sealed and have no column. */
  readonly turns: readonly Panel[];
}

interface Turn {
  readonly panel: Panel;
  readonly ballots: readonly ClosedBallot[];
}

/** What each member gave in each turn, who lies highest and lowest, and what does not count. */
export function TurnsTable({ dossierId, turns }: Props) {
  const { t, label, number } = useWords();
  const closed = turns.filter(({ status, readsBallots }) => status === 'closed' && readsBallots);
  const answers = useQueries({ queries: closed.map(({ id }) => queries.ballots(dossierId, id)) });
  const shown = closed.flatMap((panel, i): readonly Turn[] => {
    const ballots = answers[i]?.data?.items;
    return ballots ? [{ panel, ballots }] : [];
  });
  const members = new Map(
    shown.flatMap(({ ballots }) => ballots.map(({ personId, fullName }) => [personId, fullName] as const)),
  );
  if (members.size === 0) return null;
  return (
    <table className={styles['table']}>
      <caption>{t('turns.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('turns.member')}</th>
          {shown.map(({ panel }) => (
            <th scope="col" key={panel.id}>
              {label('turns', turnName(panel.turn))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...members].map(([personId, fullName]) => (
          <tr key={personId}>
            <th scope="row">{fullName}</th>
            {shown.map((turn, i) => (
              <td key={turn.panel.id}>
                <Mark turn={turn} before={shown[i - 1]} personId={personId} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('turns.gap')}</th>
          {shown.map(({ panel, ballots }) => {
            const { highest, lowest } = boundsOf(ballots);
            const gap = highest - lowest;
            return <td key={panel.id}>{t('turns.points', { number: number(gap), count: gap })}</td>;
          })}
        </tr>
      </tfoot>
    </table>
  );
}

const names = ['firstSheets', 'secondSheets', 'thirdSheets'] as const;
export const turnName = (turn: number): string => names[turn - 1] ?? 'thirdSheets';

interface MarkProps {
  readonly turn: Turn;
  readonly before: Turn | undefined;
  readonly personId: string;
}

function Mark({ turn: { ballots }, before, personId }: MarkProps) {
  const { t, number } = useWords();
  const ballot = ballots.find((each) => each.personId === personId);
  if (!ballot) return t('turns.none');
  const { highest, lowest } = boundsOf(ballots);
  const earlier = before?.ballots.find((each) => each.personId === personId);
  const said = [
    ...(ballot.void ? [t('turns.void')] : []),
    ...(!ballot.void && highest !== lowest && ballot.total === highest ? [t('turns.highest')] : []),
    ...(!ballot.void && highest !== lowest && ballot.total === lowest ? [t('turns.lowest')] : []),
    ...(ballot.carried || isSameMarks(ballot, earlier) ? [t('turns.carried')] : []),
  ];
  return (
    <>
      <strong className={ballot.void ? styles['void'] : undefined}>{number(ballot.total)}</strong>
      {said.length > 0 && <span>{said.join(', ')}</span>}
    </>
  );
}

const isSameMarks = (ballot: ClosedBallot, earlier: ClosedBallot | undefined) =>
  earlier !== undefined && JSON.stringify(ballot.marks) === JSON.stringify(earlier.marks);

function boundsOf(ballots: readonly ClosedBallot[]) {
  const totals = ballots.filter((ballot) => !ballot.void).map(({ total }) => total);
  return { highest: Math.max(...totals), lowest: Math.min(...totals) };
}
