import { Button, Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { Problem } from '../api/problem.js';
import { useWords, type ProblemText } from '../texts/words.js';
import { Callout } from './callout.js';
import styles from './summary-form.module.css';

interface Props<Values> {
  readonly form?: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  /** Takes the values; why it refused the last attempt stands above the fields. */
  readonly write: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly mutate: (values: Values) => void;
  };
  readonly submit: string;
  /** What a refusal is called where nothing was to be permitted. */
  readonly refusal?: string;
  /** What is sent cannot be taken back. */
  readonly grave?: boolean;
  readonly onCancel?: (() => void) | undefined;
  /** What leaving is called where it is no cancelling. */
  readonly cancel?: string;
  readonly children: ReactNode;
}

const unprocessable = 422;
const named = (told: ProblemText, error: unknown, title: string | undefined): ProblemText =>
  title !== undefined && error instanceof Problem && error.status === unprocessable
    ? { ...told, title }
    : told;

/** A form that lists what is wrong above its fields and moves the focus there. */
export function SummaryForm<Values>(props: Props<Values>) {
  const { form, initialValues, write, submit, refusal, grave = false, onCancel, cancel, children } = props;
  const { t, problem } = useWords();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const refused = write.error === null ? null : named(problem(write.error), write.error, refusal);
  const message =
    faults.length > 0 ? { title: t('form.incomplete'), sentences: [...new Set(faults)] } : refused;
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark
      scrollToFirstError={false}
      initialValues={initialValues}
      onFinish={(values) => {
        setFaults([]);
        write.mutate(values);
      }}
      onFinishFailed={({ errorFields }) => setFaults(errorFields.flatMap(({ errors }) => errors))}
    >
      {message && (
        <div className={styles['message']}>
          <Callout tone="error" {...message} focused />
        </div>
      )}
      {children}
      <div className={styles['buttons']}>
        {onCancel && (
          <Button size="large" onClick={onCancel}>
            {cancel ?? t('form.cancel')}
          </Button>
        )}
        <Button
          type="primary"
          danger={grave}
          size="large"
          htmlType="submit"
          loading={write.isPending}
          className={styles['submit']}
        >
          {submit}
        </Button>
      </div>
    </Form>
  );
}
