import { Button } from 'antd';
import { useState } from 'react';
import type { Charter, Council } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { CharterForm } from './charter-form.js';

interface Props {
  readonly council: Council;
  /** What the form begins from. */
  readonly latest: Charter | null;
  readonly appealDaysUnlessSaid: number;
}

/** The way to issue a charter for one council. */
export function NewCharter({ council, latest, appealDaysUnlessSaid }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="large"
        aria-label={t('charter.newOf', { council: council.name })}
        onClick={() => setOpen(true)}
      >
        {t('charter.new')}
      </Button>
      {open && (
        <FormDialog title={t('charter.new')} width={760} onClose={() => setOpen(false)}>
          <CharterForm
            council={council}
            latest={latest}
            appealDaysUnlessSaid={appealDaysUnlessSaid}
            onDone={() => setOpen(false)}
          />
        </FormDialog>
      )}
    </>
  );
}
