import { App, Form, Input } from 'antd';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useMe } from '../../api/use-me.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { NewPasswordField } from '../../ui/new-password-field.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';

interface Values {
  readonly oldPassword: string;
  readonly newPassword: string;
}

/** Gives oneself another password; every other browser is signed out. */
export function ChangePassword() {
  const { t } = useWords();
  const { required } = useRequired();
  const { message } = App.useApp();
  const { signInName } = useMe();
  const [form] = Form.useForm<Values>();
  const change = useWrite(
    ({ oldPassword, newPassword }: Values) =>
      answerOf(api.POST('/api/account/password', { body: { oldPassword, newPassword } })),
    () => {
      form.resetFields();
      void message.success(t('password.changed'));
    },
  );
  return (
    <SummaryForm<Values> form={form} write={change} submit={t('password.change')}>
      {/* Whatever keeps passwords learns whose it is. */}
      <input hidden readOnly autoComplete="username" value={signInName} />
      <Form.Item name="oldPassword" label={t('password.old')} rules={required(t('password.old'))}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <NewPasswordField name="newPassword" label={t('password.new')} />
    </SummaryForm>
  );
}
