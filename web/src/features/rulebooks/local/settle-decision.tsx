import { useNavigate } from '@tanstack/react-router';
import { App, Form, Input } from 'antd';
import { answerOf } from '../../../api/answer-of.js';
import { api } from '../../../api/client.js';
import type { Place, Rulebook } from '../../../api/types.js';
import { useWrite } from '../../../api/use-write.js';
import { useWords } from '../../../texts/words.js';
import { DayPicker } from '../../../ui/day-picker.js';
import { Panel } from '../../../ui/panel.js';
import { SummaryForm } from '../../../ui/summary-form.js';
import { useRequired } from '../../../ui/use-required.js';
import type { LocalRules } from './local-rules.js';

interface Props {
  readonly place: Pick<Place, 'id'>;
  readonly rulebook: Rulebook;
  /** The rules that were just previewed, and no others. */
  readonly rules: LocalRules;
}
interface Values {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly inForceFrom: string;
}

/** The province's decision, and the day from which dossiers are filed under it. */
export function SettleDecision({ place, rulebook, rules }: Props) {
  const { t } = useWords();
  const { required, requiredText } = useRequired();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const settle = useWrite(
    (values: Values) =>
      answerOf(
        api.POST('/api/local-rules', {
          body: { placeId: place.id, rulebook: rulebook.id, rules, ...values },
        }),
      ),
    () => {
      void message.success(t('localRules.settled'));
      void navigate({ to: '/rulebooks/$rulebookId', params: { rulebookId: rulebook.id } });
    },
  );
  return (
    <Panel title={t('settle.decision')} tone="green">
      <p>{t('localRules.decisionLead')}</p>
      <SummaryForm<Values> write={settle} submit={t('localRules.settle')}>
        <Form.Item
          name="decisionNumber"
          label={t('field.decisionNumber')}
          rules={requiredText(t('field.decisionNumber'))}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="decidedOn" label={t('field.decidedOn')} rules={required(t('field.decidedOn'))}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="inForceFrom" label={t('field.inForceFrom')} rules={required(t('field.inForceFrom'))}>
          <DayPicker />
        </Form.Item>
      </SummaryForm>
    </Panel>
  );
}
