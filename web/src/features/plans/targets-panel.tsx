import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { Plan } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import table from '../../ui/compared-table.module.css';
import { FormDialog } from '../../ui/form-dialog.js';
import { Panel } from '../../ui/panel.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './targets-panel.module.css';
import { offersOf, usePlanStep } from './use-plan-step.js';

type Targets = NonNullable<Plan['targets']>;
type Reality = Plan['reality'][number];
const stars = ['3', '4', '5'] as const;

/** What is aimed at in the year beside what has come of it, by purpose. */
export function TargetsPanel({ plan }: { plan: Plan }) {
  const { t, number, label } = useWords();
  const [editing, setEditing] = useState(false);
  const { targets, reality } = plan;
  const rows: readonly (readonly [string, (each: Reality) => number | null])[] = [
    [t('planTarget.target'), ({ purpose }) => targets?.[purpose] ?? null],
    [t('planTarget.planned'), ({ planned }) => planned],
    [t('planTarget.registered'), ({ registered }) => registered],
    [t('planTarget.inProgress'), ({ inProgress }) => inProgress],
    [t('planTarget.notPassed'), ({ notPassed }) => notPassed],
    [t('planTarget.recognised'), ({ recognised }) => recognised],
    ...stars.map(
      (star) => [t('planTarget.star', { star }), (each: Reality) => each.byStar[star] ?? 0] as const,
    ),
  ];
  return (
    <Panel
      title={t('planTarget.title')}
      extra={
        offersOf(plan, 'setTargets') && (
          <Button size="large" onClick={() => setEditing(true)}>
            {t('planTarget.set')}
          </Button>
        )
      }
    >
      <table className={`${table['table']} ${styles['targets']}`}>
        <caption>{t('planTarget.caption', { year: plan.year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('planTarget.measure')}</th>
            {reality.map(({ purpose }) => (
              <th scope="col" key={purpose}>
                {label('planPurpose', purpose)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, valueOf]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {reality.map((each) => {
                const value = valueOf(each);
                return <td key={each.purpose}>{value === null ? t('planTarget.unset') : number(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {editing && <TargetsDialog plan={plan} onClose={() => setEditing(false)} />}
    </Panel>
  );
}

function TargetsDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t, label } = useWords();
  const { required } = useRequired();
  const { mutate, error, isPending } = usePlanStep(plan, onClose);
  const write = { error, isPending, mutate: (input: Targets) => mutate({ action: 'setTargets', input }) };
  return (
    <FormDialog title={t('planTarget.set')} onClose={onClose}>
      <SummaryForm<Targets>
        initialValues={plan.targets ?? { first: 0, upgrade: 0, 're-evaluation': 0 }}
        write={write}
        submit={t('planTarget.save')}
      >
        {plan.reality.map(({ purpose }) => (
          <Form.Item
            key={purpose}
            name={purpose}
            label={label('planPurpose', purpose)}
            rules={required(label('planPurpose', purpose))}
          >
            <InputNumber min={0} max={9999} precision={0} inputMode="numeric" style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </SummaryForm>
    </FormDialog>
  );
}
