import { App, Button } from 'antd';
import { useState } from 'react';
import { answerOf } from '../../api/answer-of.js';
import { api } from '../../api/client.js';
import type { CalendarWish, DeadlineMoves } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { SaveChange } from './save-change.js';
import { WishForm } from './wish-form.js';
import { emptyWish, wishOf, type WishValues } from './wish-values.js';

interface Previewed {
  readonly wish: CalendarWish;
  readonly moves: DeadlineMoves;
}

/** A change of the calendar: its rows, then which deadlines it would move, then its reason. */
export function ChangeDialog() {
  const { t, number } = useWords();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [values, setValues] = useState<WishValues>(emptyWish);
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const close = () => {
    setOpen(false);
    setPreviewed(null);
    setValues(emptyWish);
  };
  const preview = useWrite(async (asked: WishValues) => {
    const wish = wishOf(asked);
    setValues(asked);
    const moves = await answerOf(api.POST('/api/calendar/changes/preview', { body: wish }));
    setPreviewed({ wish, moves });
  });
  return (
    <>
      <Button type="primary" size="large" onClick={() => setOpen(true)}>
        {t('calendar.change')}
      </Button>
      {open && (
        <FormDialog title={t('calendar.change')} width={860} onClose={close}>
          {previewed === null ? (
            <WishForm initial={values} write={preview} onCancel={close} />
          ) : (
            <SaveChange
              {...previewed}
              onBack={() => setPreviewed(null)}
              onSaved={(version) => {
                void message.success(t('calendar.saved', { version: number(version) }));
                close();
              }}
            />
          )}
        </FormDialog>
      )}
    </>
  );
}
