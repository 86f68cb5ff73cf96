import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { takeStep } from '../../../api/take-step.js';
import type { DossierView } from '../../../api/types.js';
import { useWrite } from '../../../api/use-write.js';
import { useWords } from '../../../texts/words.js';
import { FormDialog } from '../../../ui/form-dialog.js';
import { SummaryForm } from '../../../ui/summary-form.js';
import { useRequired } from '../../../ui/use-required.js';

interface Props {
  readonly dossier: DossierView;
  readonly photo: DossierView['sitePhotos'][number];
  readonly onDone: () => void;
}

/** Takes a picture back that was uploaded by mistake; why stays on record. */
export function WithdrawPhoto({ dossier, photo, onDone }: Props) {
  const { t } = useWords();
  const { message } = App.useApp();
  const { requiredText } = useRequired();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const withdraw = useWrite(
    ({ reason }: { reason: string }) =>
      takeStep(dossier, 'withdrawSitePhoto', { evidenceId: photo.id, reason }),
    () => {
      void message.success(t('sitePhotos.withdrawn'));
      close();
      onDone();
    },
  );
  return (
    <>
      <Button
        size="large"
        aria-label={t('sitePhotos.withdrawOf', { file: photo.fileName })}
        onClick={() => setOpen(true)}
      >
        {t('sitePhotos.withdraw')}
      </Button>
      {open && (
        <FormDialog title={t('sitePhotos.withdrawOf', { file: photo.fileName })} onClose={close}>
          <p>{t('sitePhotos.withdrawLead')}</p>
          <SummaryForm write={withdraw} submit={t('sitePhotos.withdraw')} grave onCancel={close}>
            <Form.Item name="reason" label={t('field.reason')} rules={requiredText(t('field.reason'))}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
            </Form.Item>
          </SummaryForm>
        </FormDialog>
      )}
    </>
  );
}
