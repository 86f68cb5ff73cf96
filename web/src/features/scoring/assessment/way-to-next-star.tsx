import { criteriaOf } from '../../../api/criteria-of.js';
import type { AssessedSheet, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Panel } from '../../../ui/panel.js';
import { WayCard } from './way-card.js';
import styles from './way-to-next-star.module.css';

type Gap = AssessedSheet['gap'];
interface Props {
  readonly dossier: DossierView;
  readonly set: CriteriaSet;
  readonly gap: Gap;
}

const shownAtFirst = 1;

/** The fewest criteria that lead to the next star, with the papers each needs, and what stands in between. */
export function WayToNextStar({ dossier, set, gap }: Props) {
  const { t, number } = useWords();
  const outOfReach = useOutOfReach(set);
  if (gap.next === null) return <Callout tone="success" title={t('gap.top')} />;
  const cards = gap.ways.map((way, index) => (
    <li key={index}>
      <WayCard dossier={dossier} set={set} way={way} place={index + 1} />
    </li>
  ));
  const others = cards.slice(shownAtFirst);
  return (
    <Panel
      title={t(gap.star === null ? 'gap.titleFromNone' : 'gap.title', { star: number(gap.next) })}
      tone="amber"
    >
      {gap.blockers.length > 0 && <p>{t('gap.blockers')}</p>}
      <p>
        {gap.pointsShort > 0
          ? t('gap.points', { points: number(gap.pointsShort), count: gap.pointsShort })
          : t('gap.enoughPoints')}
      </p>
      {gap.floorsMissed.length > 0 && (
        <Callout
          tone="warning"
          title={t('gap.floors')}
          sentences={gap.floorsMissed.map(({ name, star, need, have }) =>
            t('result.floor', {
              star: number(star),
              criterion: name,
              minPoints: number(need),
              points: number(have),
            }),
          )}
        />
      )}
      {gap.outOfReach.length > 0 && (
        <Callout tone="warning" title={t('gap.outOfReach')} sentences={gap.outOfReach.map(outOfReach)} />
      )}
      <ul className={styles['ways']}>{cards.slice(0, shownAtFirst)}</ul>
      {others.length > 0 && (
        <details className={styles['others']}>
          <summary>{t('gap.others', { number: number(others.length) })}</summary>
          <ul className={styles['ways']}>{others}</ul>
          {gap.more && <p>{t('gap.more')}</p>}
        </details>
      )}
    </Panel>
  );
}

function useOutOfReach(set: CriteriaSet) {
  const { t, number } = useWords();
  const names = new Map(criteriaOf(set).map(({ code, name }) => [code, name]));
  return ({ code, criterion = '', need, best }: Gap['outOfReach'][number]) =>
    t(code, {
      criterion: `${criterion} ${names.get(criterion) ?? ''}`.trim(),
      need: number(need),
      best: number(best),
    });
}
