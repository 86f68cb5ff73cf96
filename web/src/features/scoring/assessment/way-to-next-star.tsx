import { criteriaOf } from '../../../api/criteria-of.js';
import type { Assessment, CriteriaSet, DossierView } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Panel } from '../../../ui/panel.js';
import { WayCard } from './way-card.js';
import styles from './way-to-next-star.module.css';

type Gap = Assessment['result']['gap'];
interface Props {
  readonly dossier: DossierView;
  readonly set: CriteriaSet;
  readonly gap: Gap;
}

const shownAtFirst = 1;

/** The fewest criteria that lead to the next star, with the papers each needs, and what stands in between. */
export function WayToNextStar({ dossier, set, gap }: Props) {
  const { t, number } = useWords();
  const sentences = useSentences(set);
  if (gap.next === null) return <Callout tone="success" title={t('gap.top')} />;
  const cards = gap.ways.map((way, index) => (
    <li key={index}>
      <WayCard dossier={dossier} set={set} way={way} place={index + 1} />
    </li>
  ));
  const others = cards.slice(shownAtFirst);
  return (
    <Panel title={t('gap.title', { star: number(gap.next) })} tone="amber">
      <p>
        {gap.pointsShort > 0
          ? t('gap.points', { points: number(gap.pointsShort), count: gap.pointsShort })
          : t('gap.enoughPoints')}
      </p>
      {gap.blockers.length > 0 && (
        <Callout tone="error" title={t('gap.blockers')} sentences={gap.blockers.map(sentences.blocker)} />
      )}
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
        <Callout
          tone="warning"
          title={t('gap.outOfReach')}
          sentences={gap.outOfReach.map(sentences.outOfReach)}
        />
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

function useSentences(set: CriteriaSet) {
  const { t, number, label } = useWords();
  const criteria = new Map(criteriaOf(set).map((criterion) => [criterion.code, criterion]));
  const named = (code: string) => `${code} ${criteria.get(code)?.name ?? ''}`.trim();
  return {
    blocker: ({ by, code = '', criterion = '', option }: Gap['blockers'][number]) =>
      by === 'finding'
        ? label('finding', code)
        : t('gap.stoppingOption', {
            criterion: named(criterion),
            option: criteria.get(criterion)?.options.find((each) => each.code === option)?.label ?? '',
          }),
    outOfReach: ({ code, criterion = '', need, best }: Gap['outOfReach'][number]) =>
      t(code, { criterion: named(criterion), need: number(need), best: number(best) }),
  };
}
