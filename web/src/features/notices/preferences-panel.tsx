import { useQuery } from '@tanstack/react-query';
import { App, Checkbox, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { queries } from '../../api/queries.js';
import type { Preferences } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Fold } from '../../ui/fold.js';
import { Small } from '../../ui/small.js';
import { SummaryForm } from '../../ui/summary-form.js';
import styles from './preferences-panel.module.css';

interface Values {
  readonly mail: boolean;
  readonly text: boolean;
  readonly digest: boolean;
  readonly isQuiet: boolean;
  readonly quietFrom: string;
  readonly quietTo: string;
}

const timeOfDay = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How this person wants to be told beside this page, where everything stands always. */
export function PreferencesPanel() {
  const { t } = useWords();
  const { data } = useQuery(queries.noticePreferences());
  if (!data) return null;
  return (
    <Fold title={t('preferences.title')}>
      <p>{t('preferences.lead')}</p>
      <div className={styles['choices']}>
        <PreferencesForm preferences={data} />
      </div>
    </Fold>
  );
}

function PreferencesForm({ preferences }: { preferences: Preferences }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const isQuiet = Form.useWatch('isQuiet', form) ?? preferences.quiet !== null;
  const { quiet, email, phone, mailLeaves, textLeaves, unreachableBy, digestAt, ...chosen } = preferences;
  const save = useWrite(
    ({ isQuiet: hasQuiet, quietFrom, quietTo, mail, text, digest }: Values) =>
      answerOf(
        api.PUT('/api/notice-preferences', {
          body: { mail, text, digest, quiet: hasQuiet ? { from: quietFrom, to: quietTo } : null },
        }),
      ),
    () => void message.success(t('preferences.saved')),
  );
  const hours = [
    ['quietFrom', t('preferences.quietFrom')],
    ['quietTo', t('preferences.quietTo')],
  ] as const;
  return (
    <SummaryForm<Values>
      form={form}
      write={save}
      submit={t('preferences.save')}
      initialValues={{
        ...chosen,
        isQuiet: quiet !== null,
        quietFrom: quiet?.from ?? '21:00',
        quietTo: quiet?.to ?? '06:30',
      }}
    >
      <Form.Item
        name="mail"
        valuePropName="checked"
        extra={reached(email, mailLeaves, unreachableBy.includes('mail'))}
      >
        <Checkbox>{t('preferences.mail')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="text"
        valuePropName="checked"
        extra={reached(phone, textLeaves, unreachableBy.includes('text'))}
      >
        <Checkbox>{t('preferences.text')}</Checkbox>
      </Form.Item>
      <Form.Item
        name="digest"
        valuePropName="checked"
        extra={t('preferences.digestHint', { time: digestAt })}
      >
        <Checkbox>{t('preferences.digest')}</Checkbox>
      </Form.Item>
      <Form.Item name="isQuiet" valuePropName="checked" extra={t('preferences.quietHint')}>
        <Checkbox>{t('preferences.quiet')}</Checkbox>
      </Form.Item>
      <div className={styles['hours']} hidden={!isQuiet}>
        {hours.map(([name, label]) => (
          <Form.Item
            key={name}
            name={name}
            label={label}
            rules={[{ required: true, pattern: timeOfDay, message: t('preferences.timeWrong', { label }) }]}
          >
            <Input maxLength={5} inputMode="numeric" />
          </Form.Item>
        ))}
      </div>
      <Small>{t('preferences.always')}</Small>
    </SummaryForm>
  );

  function reached(address: string | null, leaves: boolean, isRefused: boolean): string {
    if (!leaves) return t('preferences.closed');
    if (address === null) return t('preferences.noAddress');
    return t(isRefused ? 'preferences.refused' : 'preferences.reached', { address });
  }
}
