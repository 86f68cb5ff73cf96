import { Form, Input } from 'antd';
import type { CouncilSession } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SummaryForm } from '../../ui/summary-form.js';
import { useRequired } from '../../ui/use-required.js';
import { useStandIns } from './use-stand-ins.js';
import { useSessionStep } from './use-session-step.js';

interface Values {
  readonly who: string;
  readonly mode: 'inPerson' | 'remote';
  readonly paper?: string;
}

interface Props {
  readonly session: CouncilSession;
  readonly seat: CouncilSession['council']['seats'][number];
  readonly onClose: () => void;
}

/** Records that a seat is taken: by its member, or by somebody whom the charter lets stand in, with a paper. */
export function ArriveDialog({ session, seat, onClose }: Props) {
  const { t, label } = useWords();
  const { required, requiredText } = useRequired();
  const [form] = Form.useForm<Values>();
  const who = Form.useWatch('who', form) as string | undefined;
  const standIns = useStandIns(session, seat.personId);
  const { mutate, error, isPending } = useSessionStep(session, onClose);
  const isStandIn = who !== undefined && who !== seat.personId;
  const write = {
    error,
    isPending,
    mutate: ({ who: personId, mode, paper }: Values) =>
      mutate({
        action: 'arrive',
        input: {
          personId,
          mode,
          ...(personId === seat.personId ? {} : { standsInFor: seat.personId, paper }),
        },
      }),
  };
  return (
    <FormDialog title={t('attendance.arriveOf', { name: seat.fullName })} onClose={onClose}>
      <SummaryForm<Values>
        form={form}
        write={write}
        submit={t('attendance.arrive')}
        onCancel={onClose}
        initialValues={{ who: seat.personId, mode: 'inPerson' }}
      >
        {/* A single choice is made already. */}
        <Form.Item name="who" hidden={standIns.length === 0} rules={required(t('attendance.who'))}>
          <ChoiceField
            legend={t('attendance.who')}
            name="who"
            choices={[
              { value: seat.personId, title: seat.fullName, detail: t('attendance.myself') },
              ...standIns.map(({ personId, fullName }) => ({
                value: personId,
                title: fullName,
                detail: t('attendance.standIn'),
              })),
            ]}
          />
        </Form.Item>
        <Form.Item name="mode" rules={required(t('attendance.mode'))}>
          <ChoiceField
            legend={t('attendance.mode')}
            name="mode"
            choices={(['inPerson', 'remote'] as const).map((mode) => ({
              value: mode,
              title: label('attendance', mode),
            }))}
          />
        </Form.Item>
        {isStandIn && (
          <Form.Item name="paper" label={t('attendance.paper')} rules={requiredText(t('attendance.paper'))}>
            <Input maxLength={120} />
          </Form.Item>
        )}
      </SummaryForm>
    </FormDialog>
  );
}
