import { answerOf } from '../../api/answer-of.js';
import { api, ifMatch } from '../../api/client.js';
import type { FollowUpCall, LegalDate } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { LegalDateFields } from '../../ui/legal-date-fields.js';
import { MoveDialog } from '../../ui/move-dialog.js';

interface Days {
  readonly due: Pick<LegalDate, 'on' | 'counts'>;
}

/** Moves the day of a letter that asks for something after recognition, with the reason. */
export function MoveFollowUpCall({ call, onClose }: { call: FollowUpCall; onClose: () => void }) {
  const { t } = useWords();
  const { on, counts } = call.due;
  return (
    <MoveDialog<Days>
      title={t('followUpCall.move')}
      lead={t('followUpCall.moveLead')}
      submit={t('followUpCall.moveSubmit')}
      moved={t('followUpCall.moved')}
      initialValues={{ due: { on, counts } }}
      send={(body) =>
        answerOf(
          api.POST('/api/follow-up-calls/{id}/due', {
            params: { path: { id: call.id }, header: ifMatch(call.version) },
            body,
          }),
        )
      }
      onClose={onClose}
    >
      <LegalDateFields name="due" label={t('followUp.dueLabel')} />
    </MoveDialog>
  );
}
