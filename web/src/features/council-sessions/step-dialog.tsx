import { Form, Input } from 'antd';
import type { SessionAction, SessionStepInput } from '../../api/take-session-step.js';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import styles from './step-dialog.module.css';
import { useSessionStep } from './use-session-step.js';

export type PlainAction = Extract<SessionAction, 'deliver' | 'open' | 'seal' | 'cancel'>;

interface Values {
  readonly minutesNumber?: string;
  readonly text?: string;
}

interface Props {
  readonly session: CouncilSession;
  readonly action: PlainAction;
  readonly onClose: () => void;
}

/** Says what a step means, asks for its note or reason, and takes it. */
export function StepDialog({ session, action, onClose }: Props) {
  const { t, label } = useWords();
  const { requiredText } = useRequired();
  const { mutate, error, isPending } = useSessionStep(session, onClose);
  const isFinal = action === 'cancel' || action === 'seal';
  const explanation = label('sessionExplain', action);
  const write = {
    error,
    isPending,
    mutate: (values: Values) => mutate({ action, input: inputOf(action, session, values) }),
  };
  return (
    <FormDialog title={label('sessionAction', action)} onClose={onClose}>
      <div className={styles['about']}>
        <p>
          <strong>{session.title}</strong>
        </p>
        {isFinal ? <Callout tone="warning" title={explanation} /> : <p>{explanation}</p>}
        {action === 'open' && session.charter === null && <p>{t('session.charterNone')}</p>}
      </div>
      <SummaryForm<Values>
        write={write}
        submit={t('form.confirm', { action: label('sessionAction', action) })}
        grave={action === 'cancel'}
        onCancel={onClose}
      >
        {action === 'seal' && (
          <Form.Item name="minutesNumber" label={t('session.minutesNumber')}>
            <Input maxLength={60} />
          </Form.Item>
        )}
        {action !== 'open' && (
          <Form.Item
            name="text"
            label={t(action === 'cancel' ? 'field.reason' : 'field.note')}
            rules={action === 'cancel' ? requiredText(t('field.reason')) : []}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
          </Form.Item>
        )}
      </SummaryForm>
    </FormDialog>
  );
}

function inputOf(
  action: PlainAction,
  { charter }: CouncilSession,
  { text, minutesNumber }: Values,
): SessionStepInput {
  // Whoever opens has seen this charter and no other.
  if (action === 'open') return { charterId: charter?.id ?? null };
  if (action === 'cancel') return { reason: text ?? '' };
  return {
    ...(text ? { note: text } : {}),
    ...(action === 'seal' && minutesNumber ? { minutesNumber } : {}),
  };
}
