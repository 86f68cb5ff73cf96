import { Form, type FormInstance } from 'antd';
import { useState, type ReactNode } from 'react';
import { Callout } from './callout.js';

interface Props<Values> {
  readonly form?: FormInstance<Values>;
  readonly initialValues?: Partial<Values>;
  readonly summaryTitle: string;
  /** Refusals of the last attempt, shown and focused above the fields. */
  readonly refused?: { title: string; sentences: readonly string[] } | null;
  readonly onFinish: (values: Values) => void;
  readonly children: ReactNode;
}

/** A form that lists what is wrong above its fields and moves the focus there. */
export function SummaryForm<Values>({
  form,
  initialValues,
  summaryTitle,
  refused,
  onFinish,
  children,
}: Props<Values>) {
  const [faults, setFaults] = useState<readonly string[]>([]);
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark
      scrollToFirstError={false}
      initialValues={initialValues}
      onFinish={(values) => {
        setFaults([]);
        onFinish(values);
      }}
      onFinishFailed={({ errorFields }) => setFaults(errorFields.flatMap(({ errors }) => errors))}
    >
      {faults.length > 0 && (
        <div style={{ marginBottom: 16 }}>
          <Callout tone="error" title={summaryTitle} sentences={[...new Set(faults)]} focused />
        </div>
      )}
      {faults.length === 0 && refused && (
        <div style={{ marginBottom: 16 }}>
          <Callout tone="error" title={refused.title} sentences={refused.sentences} focused />
        </div>
      )}
      {children}
    </Form>
  );
}
