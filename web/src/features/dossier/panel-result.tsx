import { useQuery } from '@tanstack/react-query';
import { opinionMinutesAddress } from '../../api/papers.js';
import { queries } from '../../api/queries.js';
import type { DossierView, Panel, PanelResult } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { HintsDetails } from '../../ui/hints-details.js';
import { PaperLinks } from '../../ui/paper-links.js';
import { Stars } from '../../ui/stars.js';
import { BallotsView } from './ballots-view.js';
import { criterionNames } from './criterion-names.js';
import { ExplanationLink } from './explanation-link.js';
import styles from './panel-result.module.css';
import { OpinionAnnexes } from './opinion-annexes.js';
import { useFindingLabel } from './use-finding-label.js';

interface Props {
  readonly dossier: DossierView;
  readonly panel: Panel;
  readonly result: PanelResult;
  readonly title: string;
}

const partCodes = ['A', 'B', 'C'] as const;

/** The star and how it came about: points over ballots, parts, criteria, floors and findings. */
export function PanelResultView({ dossier, panel, result, title }: Props) {
  const words = useWords();
  const { t, number, mean, label } = words;
  const { data: set } = useQuery(
    queries.criteriaSet(dossier.rulebook, dossier.criteriaSet, dossier.localRules),
  );
  const names = set ? criterionNames(set) : new Map();
  const findingLabel = useFindingLabel(dossier);
  const partOf = (code: string) => set?.parts.find((part) => part.code === code);
  return (
    <section className={styles['result']} aria-label={t('result.of', { panel: title })}>
      <div className={styles['summary']}>
        <div>
          <p className={styles['mean']}>{mean(result.mean)}</p>
          <p className={styles['of']}>{t('result.mean')}</p>
        </div>
        <div className={styles['why']}>
          {result.star === null ? (
            <strong>{label('noStar', result.outcome)}</strong>
          ) : (
            <Stars count={result.star} size={26} label={t('star.label', { count: result.star })} />
          )}
          <p>
            {t('result.why', {
              points: number(result.points),
              ballots: number(result.ballots),
              mean: mean(result.mean),
              star: number(result.band),
            })}
          </p>
        </div>
      </div>
      {result.findings.length > 0 && (
        <Callout tone="error" title={t('result.findings')} sentences={result.findings.map(findingLabel)} />
      )}
      {result.failedFloors.length > 0 && (
        <Callout
          tone="warning"
          title={t('result.floors')}
          sentences={result.failedFloors.map((floor) =>
            t('result.floor', {
              star: number(floor.star),
              criterion: names.get(floor.criterion)?.name ?? floor.criterion,
              minPoints: number(floor.minPoints),
              points: number(floor.points / floor.ballots),
            }),
          )}
        />
      )}
      <ul className={styles['parts']}>
        {partCodes.map((code) => (
          <li key={code}>
            <span>
              {t('part.name', { code })} {partOf(code)?.name}
            </span>
            <strong>
              {mean(result.parts[code].mean)}
              {partOf(code) && ` / ${number(partOf(code)?.maxPoints ?? 0)}`}
            </strong>
          </li>
        ))}
      </ul>
      <details className={styles['details']}>
        <summary>{t('result.criteria')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('criterion.title')}</th>
              <th scope="col">{t('result.meanShort')}</th>
              <th scope="col">{t('result.most')}</th>
            </tr>
          </thead>
          <tbody>
            {result.criteria.map((criterion) => (
              <tr key={criterion.code}>
                <th scope="row">
                  {criterion.code} {names.get(criterion.code)?.name}
                </th>
                <td>{mean(criterion.mean)}</td>
                <td>{number(names.get(criterion.code)?.maxPoints ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <ExplanationLink dossier={dossier} panel={panel} />
      {panel.readsBallots && panel.opinionsDueOn !== null && (
        <>
          <div className={styles['minutes']}>
            <strong>{t('opinions.minutes')}</strong>
            <PaperLinks address={opinionMinutesAddress(dossier.id, panel.id)} label={t('opinions.minutes')} />
          </div>
          <OpinionAnnexes dossierId={dossier.id} panel={panel} />
        </>
      )}
      {panel.readsBallots && <BallotsView dossier={dossier} panel={panel} />}
      {panel.readsHints && (
        <HintsDetails summary={t('hints.title')} ask={queries.opinionHints(dossier.id, panel.id)} />
      )}
    </section>
  );
}
