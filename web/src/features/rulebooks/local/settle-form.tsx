import { useMutation } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import type { Place, Rulebook, SettledRules } from '../../../api/types.js';
import { useToday } from '../../../api/use-today.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { Panel } from '../../../ui/panel.js';
import { CouncilFields } from './council-fields.js';
import { DeadlineFields } from './deadline-fields.js';
import { FloorsField } from './floors-field.js';
import { nothingSettled, saidOnly, type LocalFloor, type LocalRules } from './local-rules.js';
import { LocalPreview } from './local-preview.js';
import { SettleDecision } from './settle-decision.js';
import styles from './settle-form.module.css';

interface Props {
  readonly place: Pick<Place, 'id' | 'name' | 'level'>;
  readonly rulebook: Rulebook;
  /** What the province has settled last; the form begins with it. */
  readonly latest: SettledRules | null;
}
interface Values extends Pick<LocalRules, 'councils' | 'deadlines'> {
  /** Levels whose councils know no limit of the spread: an empty field means the decision's. */
  readonly noSpread?: Partial<Record<'district' | 'province', boolean>>;
}

/** First the rules, then what they would have done, then the decision that settles them: never the last without the second. */
export function SettleForm({ place, rulebook, latest }: Props) {
  const { t, problem, date, place: placeName } = useWords();
  const lastYear = Number(useToday().slice(0, 4)) - 1;
  const start = latest?.rules ?? nothingSettled;
  const [floors, setFloors] = useState<readonly LocalFloor[]>(start.floors);
  const [year, setYear] = useState(lastYear);
  const preview = useMutation({
    mutationFn: (asked: { rules: LocalRules; year: number }) =>
      answerOf(
        api.POST('/api/simulations/local-rules', {
          body: { placeId: place.id, rulebook: rulebook.id, ...asked },
        }),
      ),
  });
  const rulesOf = (values: Values): LocalRules => ({
    councils: councilsOf(values),
    deadlines: saidOnly(values.deadlines ?? {}),
    floors: [...floors],
  });
  const seen = preview.isSuccess ? preview.variables : null;
  const forget = () => preview.reset();
  return (
    <>
      <p className={styles['place']}>{placeName(place.name, place.level)}</p>
      {latest && <p>{t('settle.begins', { on: date(latest.inForceFrom) })}</p>}
      <Form<Values>
        layout="vertical"
        className={styles['form']}
        initialValues={{ ...start, noSpread: noSpreadOf(start) }}
        onValuesChange={forget}
        onFinish={(values) => preview.mutate({ rules: rulesOf(values), year })}
      >
        <FloorsField
          rulebook={rulebook}
          floors={floors}
          onChange={(changed) => {
            setFloors(changed);
            forget();
          }}
        />
        <Panel title={t('localRules.councils')}>
          <p className={styles['hint']}>{t('localRules.emptyStays')}</p>
          {rulebook.levels
            .filter(({ level }) => level !== 'ministry')
            .map((level) => (
              <CouncilFields key={level.level} level={level} leavesOpen={rulebook.leavesOpen} />
            ))}
        </Panel>
        <Panel title={t('localRules.deadlines')}>
          <p className={styles['hint']}>{t('localRules.emptyStays')}</p>
          <DeadlineFields deadlines={rulebook.deadlines} />
        </Panel>
        <Panel title={t('localRules.preview')}>
          <p className={styles['hint']}>{t('localRules.previewLead')}</p>
          <div className={styles['ask']}>
            <Form.Item label={t('simulation.year')} htmlFor="preview-year">
              <input
                id="preview-year"
                className={styles['year']}
                type="number"
                min={2019}
                max={lastYear + 1}
                value={year}
                onChange={({ target }) => {
                  setYear(Number(target.value));
                  forget();
                }}
              />
            </Form.Item>
            <Button type="primary" size="large" htmlType="submit" loading={preview.isPending}>
              {t('localRules.see')}
            </Button>
          </div>
          {preview.error && <Callout tone="error" {...problem(preview.error)} focused />}
        </Panel>
      </Form>
      {preview.data && seen && (
        <>
          <LocalPreview preview={preview.data} year={seen.year} />
          <SettleDecision place={place} rulebook={rulebook} rules={seen.rules} />
        </>
      )}
    </>
  );
}

const levels = ['district', 'province'] as const;

function councilsOf({ councils, noSpread }: Values): LocalRules['councils'] {
  const said: LocalRules['councils'] = saidOnly(councils ?? {});
  const without = levels.filter((level) => noSpread?.[level]);
  return {
    ...said,
    ...Object.fromEntries(without.map((level) => [level, { ...said[level], spreadAbove: null }])),
  };
}

const noSpreadOf = ({ councils }: LocalRules) =>
  Object.fromEntries(levels.map((level) => [level, councils[level]?.spreadAbove === null]));
