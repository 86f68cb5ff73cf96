import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import { SummaryForm } from '../../ui/summary-form.js';

interface Values {
  readonly fullName: string;
  readonly signInName: string;
  readonly password: string;
  readonly email?: string;
  readonly phone?: string;
}

/** What the server takes for a telephone number and a sign-in name. */
const phoneForm = /^\+?[0-9][0-9 .-]{6,18}$/;
const signInNameForm = /^[a-z0-9][a-z0-9._-]{2,59}$/;
const shortestPassword = 10;

/** Opens an account; offices are given afterwards. */
export function NewPerson() {
  const { t, problem } = useWords();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const create = useWrite(
    (values: Values) => answerOf(api.POST('/api/people', { body: values })),
    (person) => {
      void message.success(t('person.created', { name: person.fullName }));
      setOpen(false);
    },
  );
  const required = (field: string) => ({
    required: true,
    whitespace: true,
    message: t('form.missing', { field }),
  });
  return (
    <>
      <Button type="primary" size="large" icon={<Icon name="add" />} onClick={() => setOpen(true)}>
        {t('person.new')}
      </Button>
      <Modal
        open={open}
        destroyOnHidden
        title={t('person.new')}
        footer={null}
        mask={{ closable: false }}
        onCancel={() => setOpen(false)}
      >
        <SummaryForm<Values>
          form={form}
          summaryTitle={t('form.incomplete')}
          refused={create.error ? problem(create.error) : null}
          onFinish={(values) => create.mutate(values)}
        >
          <Form.Item name="fullName" label={t('person.fullName')} rules={[required(t('person.fullName'))]}>
            <Input autoComplete="off" maxLength={120} />
          </Form.Item>
          <Form.Item
            name="signInName"
            label={t('signIn.name')}
            extra={t('signIn.nameForm')}
            rules={[required(t('signIn.name')), { pattern: signInNameForm, message: t('signIn.nameForm') }]}
          >
            <Input autoComplete="off" autoCapitalize="none" maxLength={60} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('person.firstPassword')}
            extra={t('person.passwordHint', { count: shortestPassword })}
            rules={[
              required(t('person.firstPassword')),
              { min: shortestPassword, message: t('person.passwordHint', { count: shortestPassword }) },
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="email"
            label={t('person.email')}
            rules={[{ type: 'email', message: t('person.emailWrong') }]}
          >
            <Input inputMode="email" autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="phone"
            label={t('producer.phone')}
            rules={[{ pattern: phoneForm, message: t('phone.wrong') }]}
          >
            <Input inputMode="tel" autoComplete="off" maxLength={20} />
          </Form.Item>
          <Button type="primary" size="large" block htmlType="submit" loading={create.isPending}>
            {t('person.create')}
          </Button>
        </SummaryForm>
      </Modal>
    </>
  );
}
