import type { DossierView } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FactsList, type Fact } from '../../ui/facts-list.js';
import { Panel } from '../../ui/panel.js';
import styles from './records-panel.module.css';
import { SiteCheckRecord } from './site-check-record.js';

/** The central result, tests and checks on the spot, samples. */
export function RecordsPanel({ dossier }: { dossier: DossierView }) {
  const words = useWords();
  const { t, number } = words;
  const { central } = dossier;
  const recorded = (action: string) =>
    dossier.steps.filter((step) => step.action === action).map(({ details }) => words.facts(details));
  const records: { title: string; facts: Fact[] }[] = [
    ...(central
      ? [
          {
            title: t('record.ministry'),
            facts: [
              { label: t('result.mean'), value: words.mean(central.mean) },
              { label: t('field.centralPoints'), value: number(central.points) },
              { label: t('field.centralBallots'), value: number(central.ballots) },
            ],
          },
        ]
      : []),
    ...recorded('recordTest').map((test) => ({
      title: t('record.test'),
      facts: [
        { label: t('field.testedOn'), value: test['performedOn'] },
        { label: t('field.laboratory'), value: test['laboratory'] },
        { label: t('field.reportNumber'), value: test['reportNumber'] },
        { label: t('field.conclusion'), value: test['conclusion'] },
      ],
    })),
    ...(dossier.samplesReceived === null
      ? []
      : [
          {
            title: t('record.samples'),
            facts: [{ label: t('field.samplesReceived'), value: number(dossier.samplesReceived) }],
          },
        ]),
  ];
  const checks = dossier.steps.filter(({ action }) => action === 'recordSiteCheck');
  if (records.length === 0 && checks.length === 0) return null;
  return (
    <Panel title={t('record.title')}>
      <ul className={styles['list']}>
        {records.map(({ title, facts }, index) => (
          <li key={index}>
            <h3>{title}</h3>
            <FactsList facts={facts} />
          </li>
        ))}
        {checks.map((step) => (
          <li key={`check-${step.number}`}>
            <h3>{t('record.siteCheck')}</h3>
            <SiteCheckRecord dossier={dossier} step={step} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
