import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, InputNumber, Select } from 'antd';
import { queries } from '../../../api/queries.js';
import { useToday } from '../../../api/use-today.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Page } from '../../../ui/page.js';
import { Panel } from '../../../ui/panel.js';
import { Waiting } from '../../../ui/waiting.js';
import { DraftRun } from './draft-run.js';
import styles from './simulation-page.module.css';
import { SimulationResult } from './simulation-result.js';

const draft = 'draft';

/** What another decision, or a draft of one, would have made of a year's results. */
export function SimulationPage({ to, year: asked }: { to?: string | undefined; year?: number | undefined }) {
  const { t, label } = useWords();
  const navigate = useNavigate();
  const rulebooks = useQuery(queries.rulebooks()).data?.items ?? [];
  const thisYear = Number(useToday().slice(0, 4));
  const year = asked ?? thisYear;
  const choose = (search: { to?: string | undefined; year: number }) =>
    void navigate({ to: '/simulation', search, replace: true });
  return (
    <Page title={t('simulation.title')} lead={t('simulation.lead')}>
      <Panel title={t('simulation.question')}>
        <Form layout="vertical" className={styles['question']}>
          <Form.Item label={t('simulation.to')} htmlFor="simulation-to">
            <Select
              id="simulation-to"
              value={to}
              placeholder={t('form.choose')}
              onChange={(chosen: string) => choose({ to: chosen, year })}
              options={[
                ...rulebooks.map(({ id }) => ({ value: id, label: label('rulebook', id) })),
                { value: draft, label: t('simulation.draft') },
              ]}
            />
          </Form.Item>
          <Form.Item label={t('simulation.year')} htmlFor="simulation-year">
            <InputNumber
              id="simulation-year"
              min={2019}
              max={thisYear}
              precision={0}
              controls={false}
              inputMode="numeric"
              value={year}
              onChange={(chosen) => chosen !== null && choose({ to, year: chosen })}
            />
          </Form.Item>
        </Form>
      </Panel>
      {to === draft && <DraftRun year={year} />}
      {to !== undefined && to !== draft && <RulebookRun to={to} year={year} />}
    </Page>
  );
}

function RulebookRun({ to, year }: { to: string; year: number }) {
  const { t, problem } = useWords();
  const { data, error } = useQuery(queries.simulation(to, year));
  if (error) return <Callout tone="error" {...problem(error)} />;
  return data ? <SimulationResult simulation={data} year={year} /> : <Waiting label={t('page.loading')} />;
}
