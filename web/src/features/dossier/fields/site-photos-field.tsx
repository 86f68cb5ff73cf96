import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { useId, useState } from 'react';
import { evidenceAddress } from '../../../api/evidence.js';
import { queries } from '../../../api/queries.js';
import type { DossierView } from '../../../api/types.js';
import { uploadEvidence } from '../../../api/upload-evidence.js';
import { useWrite } from '../../../api/use-write.js';
import { useWords } from '../../../texts/words.js';
import { Callout } from '../../../ui/callout.js';
import { FilePicker } from '../../../ui/file-picker.js';
import { photosRecorded } from '../photos-recorded.js';
import styles from './site-photos-field.module.css';
import { WithdrawPhoto } from './withdraw-photo.js';

/** Pictures are sent first; the check then names those that belong to it. What an earlier check shows is left out. */
export function SitePhotosField({ dossier }: { dossier: DossierView }) {
  const { t, number, problem } = useWords();
  const client = useQueryClient();
  const form = Form.useFormInstance();
  const id = useId();
  const [share, setShare] = useState(0);
  const upload = useWrite(async (files: readonly File[]) => {
    for (const file of files) {
      setShare(0);
      // Every picture is a step of its own and moves the version on.
      const { version } = await client.fetchQuery({ ...queries.dossier(dossier.id), staleTime: 0 });
      await uploadEvidence({ dossierId: dossier.id, version, kind: null, file, onProgress: setShare });
    }
    const { sitePhotos } = await client.fetchQuery({ ...queries.dossier(dossier.id), staleTime: 0 });
    const chosen = (form.getFieldValue('photos') ?? []) as readonly string[];
    const sent = sitePhotos.slice(-files.length).map((photo) => photo.id);
    form.setFieldValue('photos', [...new Set([...chosen, ...sent])]);
  });
  const drop = (photoId: string) => {
    const chosen = (form.getFieldValue('photos') ?? []) as readonly string[];
    form.setFieldValue(
      'photos',
      chosen.filter((id) => id !== photoId),
    );
  };
  const shown = photosRecorded(dossier);
  const photos = dossier.sitePhotos.filter((photo) => !shown.has(photo.id));
  return (
    <>
      <Form.Item name="photos" label={t('field.photos')} initialValue={photos.map((photo) => photo.id)}>
        <Checkbox.Group className={styles['photos']}>
          {photos.map((photo) => (
            <div key={photo.id} className={styles['photo']}>
              <Checkbox value={photo.id}>
                <img src={evidenceAddress(dossier.id, photo.id)} alt="" loading="lazy" />
                <span>{photo.fileName}</span>
              </Checkbox>
              {photo.mayWithdraw && (
                <WithdrawPhoto dossier={dossier} photo={photo} onDone={() => drop(photo.id)} />
              )}
            </div>
          ))}
        </Checkbox.Group>
      </Form.Item>
      <div className={styles['upload']}>
        <FilePicker
          id={id}
          label={t('sitePhotos.upload')}
          about={t('field.photos')}
          hint={t('sitePhotos.types')}
          accept=".jpg,.jpeg,.png,.webp"
          progress={upload.isPending ? share : null}
          progressText={t('documents.sending', { percent: number(Math.round(share * 100)) })}
          onPick={(files) => upload.mutate(files)}
        />
        {upload.error !== null && <Callout tone="error" focused {...problem(upload.error)} />}
      </div>
    </>
  );
}
