import { App, Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useWrite } from '../api/use-write.js';
import { useWords } from '../texts/words.js';
import { FormDialog } from './form-dialog.js';
import { SummaryForm } from './summary-form.js';
import { useRequired } from './use-required.js';

interface Props<Values> {
  readonly title: string;
  /** What follows from it. */
  readonly lead: string;
  readonly submit: string;
  /** Said once the days are moved. */
  readonly moved: string;
  readonly initialValues: Partial<Values>;
  readonly send: (values: Values & { readonly reason: string }) => Promise<unknown>;
  readonly onClose: () => void;
  /** The days. */
  readonly children: ReactNode;
}

/** Moves days of a letter, with the reason. */
export function MoveDialog<Values>(props: Props<Values>) {
  const { title, lead, submit, moved, initialValues, send, onClose, children } = props;
  const { t } = useWords();
  const { requiredText } = useRequired();
  const { message } = App.useApp();
  const move = useWrite(send, () => {
    void message.success(moved);
    onClose();
  });
  return (
    <FormDialog title={title} onClose={onClose}>
      <p>{lead}</p>
      <SummaryForm<Values & { readonly reason: string }>
        initialValues={initialValues as Partial<Values & { readonly reason: string }>}
        write={move}
        submit={submit}
        onCancel={onClose}
      >
        {children}
        <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </SummaryForm>
    </FormDialog>
  );
}
