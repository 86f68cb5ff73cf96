import { evidenceAddress, filesOf } from '../../../api/evidence.js';
import type { DossierView, Explanation } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { groupsOf } from '../../../ui/groups-of.js';
import styles from './explained-part.module.css';

type Criterion = Explanation['parts'][number]['sections'][number]['criteria'][number];
type MemberMark = NonNullable<Criterion['members']>[number];

interface Props {
  readonly dossier: DossierView;
  readonly criterion: Criterion;
}

/** One criterion: its points, and below them who chose what, the minimums it has to hold, and the files cited. */
export function ExplainedCriterionRows({ dossier, criterion }: Props) {
  const { t, number, mean } = useWords();
  const { members = [], floors, evidence } = criterion;
  const files = filesOf(dossier).filter(({ id }) => evidence.includes(id));
  const notes = members.filter(({ note }) => note !== null && note !== '');
  return (
    <tbody className={styles['criterion']}>
      <tr>
        <th scope="row">
          {criterion.code} {criterion.name}
        </th>
        <td>{number(criterion.sum)}</td>
        <td>{t('points.of', { points: mean(criterion.mean), most: number(criterion.maxPoints) })}</td>
      </tr>
      {members.length + floors.length + files.length > 0 && (
        <tr>
          <td colSpan={3} className={styles['below']}>
            <ul>
              {floors.map((floor) => (
                <li key={floor.star} className={floor.held ? undefined : styles['missed']}>
                  {t(floor.held ? 'explain.floorHeld' : 'explain.floorMissed', {
                    star: number(floor.star),
                    minPoints: number(floor.minPoints),
                    short: number(floor.short),
                  })}
                </li>
              ))}
              <Choices members={members} />
              {notes.map(({ member, note }) => (
                <li key={member}>{t('explain.note', { member, note })}</li>
              ))}
              {files.length > 0 && (
                <li className={styles['files']}>
                  {t('explain.evidence')}{' '}
                  {files.map(({ id, fileName }) => (
                    <a key={id} href={evidenceAddress(dossier.id, id)} download>
                      {fileName}
                    </a>
                  ))}
                </li>
              )}
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** Members who chose the same stand together. */
function Choices({ members }: { members: readonly MemberMark[] }) {
  const { t, number } = useWords();
  const choiceOf = ({ applies, options }: MemberMark) => {
    if (!applies) return t('explain.notApplicable');
    if (options.length === 0) return t('ballots.empty');
    return options
      .map(({ label, points }) => t('option.withPoints', { label, points: number(points) }))
      .join('; ');
  };
  return groupsOf(members, choiceOf).map(([choice, chosenBy]) => (
    <li key={choice}>
      <strong>{t('explain.ballots', { number: number(chosenBy.length), count: chosenBy.length })}</strong>{' '}
      {choice} <em>{chosenBy.map(({ member }) => member).join(', ')}</em>
    </li>
  ));
}
