import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../texts/words.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { DeclarationForm } from './declaration-form.js';

interface Props {
  readonly dossierId: string;
  /** Where several stand on one page. */
  readonly product?: string;
}

/** For a member who has said that there is no conflict, and finds one later: the own word again, with what it brings about. */
export function LateConflict({ dossierId, product }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        size="large"
        aria-label={product === undefined ? undefined : t('declaration.lateOf', { product })}
        onClick={() => setOpen(true)}
      >
        {t('declaration.late')}
      </Button>
      {open && (
        <FormDialog title={t('declaration.lateTitle')} onClose={close}>
          <DeclarationForm dossierId={dossierId} onLeave={close} />
        </FormDialog>
      )}
    </>
  );
}
