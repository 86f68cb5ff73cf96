import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { DossierView } from '../../api/types.js';
import { uploadEvidence } from '../../api/upload-evidence.js';
import { useWrite } from '../../api/use-write.js';
import { queries } from '../../api/queries.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FilePicker } from '../../ui/file-picker.js';

const accepted = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx';

/** Sends files for one kind of document, one after the other, and shows how far each has come. */
export function UploadField({ dossier, kind }: { dossier: DossierView; kind: string }) {
  const { t, label, problem, number } = useWords();
  const client = useQueryClient();
  const id = useId();
  const [share, setShare] = useState(0);
  const upload = useWrite(async (files: readonly File[]) => {
    for (const file of files) {
      setShare(0);
      // Every file is a step of its own and moves the version on.
      const { version } = await client.fetchQuery({ ...queries.dossier(dossier.id), staleTime: 0 });
      await uploadEvidence({ dossierId: dossier.id, version, kind, file, onProgress: setShare });
    }
  });
  return (
    <>
      <FilePicker
        id={id}
        label={t('documents.upload')}
        about={label('document', kind)}
        hint={t('documents.types')}
        accept={accepted}
        progress={upload.isPending ? share : null}
        progressText={t('documents.sending', { percent: number(Math.round(share * 100)) })}
        onPick={(files) => upload.mutate(files)}
      />
      {upload.error !== null && <Callout tone="error" focused {...problem(upload.error)} />}
    </>
  );
}
