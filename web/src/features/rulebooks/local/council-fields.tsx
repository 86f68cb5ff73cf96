import { Checkbox, Form, InputNumber } from 'antd';
import type { Rulebook } from '../../../api/types.js';
import { useWords } from '../../../texts/words.js';
import { useRuleWords } from '../../../texts/use-rule-words.js';
import { QuorumSelect } from '../../../ui/quorum-select.js';
import styles from './council-fields.module.css';

type Level = Rulebook['levels'][number];

interface Props extends Pick<Rulebook, 'leavesOpen'> {
  readonly level: Level;
}

/** What a charter may set for the councils of a level; a field left empty stays as the decision has it. */
export function CouncilFields({ level: { level, council }, leavesOpen }: Props) {
  const { t, label, number } = useWords();
  const words = useRuleWords();
  const name = (field: string) => ['councils', level, field];
  const count = (field: 'minimum' | 'maximum' | 'leadWorkingDays', most: number) => (
    <Form.Item name={name(field)} label={t(`localRules.council.${field}`)}>
      <InputNumber
        min={1}
        max={most}
        precision={0}
        controls={false}
        inputMode="numeric"
        placeholder={number(council[field])}
        className={styles['number']}
      />
    </Form.Item>
  );
  return (
    <fieldset className={styles['council']}>
      <legend>{label('council.at', level)}</legend>
      <div className={styles['fields']}>
        {count('minimum', 50)}
        {count('maximum', 50)}
        {count('leadWorkingDays', 60)}
        <Form.Item name={name('spreadAbove')} label={t('localRules.council.spreadAbove')}>
          <InputNumber
            min={1}
            max={100}
            precision={0}
            controls={false}
            inputMode="numeric"
            placeholder={council.spreadAbove === null ? t('localRules.none') : number(council.spreadAbove)}
            className={styles['number']}
          />
        </Form.Item>
        {council.spreadAbove !== null && leavesOpen.includes(`${level}.spreadAbove`) && (
          <Form.Item
            name={['noSpread', level]}
            valuePropName="checked"
            label={t('localRules.council.spread')}
          >
            <Checkbox>{t('localRules.council.noSpread')}</Checkbox>
          </Form.Item>
        )}
        <Form.Item name={name('quorum')} label={t('localRules.council.quorum')}>
          <QuorumSelect decision={words.quorum(council.quorum)} />
        </Form.Item>
      </div>
    </fieldset>
  );
}
