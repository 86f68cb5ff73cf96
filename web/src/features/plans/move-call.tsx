import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { LegalDate, PlanCall } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { MoveDialog } from '../../ui/move-dialog.js';

type DateInput = Pick<LegalDate, 'on' | 'counts'>;
interface Days {
  readonly plansDue: DateInput;
  readonly approvalDue: DateInput;
}

const asWritten = ({ on, counts }: DateInput): DateInput => ({ on, counts });

/** Moves days of a call for plans, with the reason; reminders are planned anew by the server. */
export function MoveCall({ call, onClose }: { call: PlanCall; onClose: () => void }) {
  const { t } = useWords();
  return (
    <MoveDialog<Days>
      title={t('planCall.move')}
      lead={t('planCall.moveLead')}
      submit={t('planCall.moveSubmit')}
      moved={t('planCall.moved')}
      initialValues={{ plansDue: asWritten(call.plansDue), approvalDue: asWritten(call.approvalDue) }}
      send={(body) =>
        answerOf(
          api.POST('/api/plan-calls/{id}/days', {
            params: { path: { id: call.id }, header: ifMatch(call.version) },
            body,
          }),
        )
      }
      onClose={onClose}
    >
      <LegalDateFields name="plansDue" label={t('planCall.plansDueLabel')} />
      <LegalDateFields name="approvalDue" label={t('planCall.approvalDueLabel')} />
    </MoveDialog>
  );
}
