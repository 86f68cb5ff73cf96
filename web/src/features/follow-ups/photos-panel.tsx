import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { queries } from '../../api/queries.js';
import { sendFile } from '../../api/send-file.js';
import type { FollowUp } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { FilePicker } from '../../ui/file-picker.js';
import { Panel } from '../../ui/panel.js';
import styles from './follow-up-page.module.css';
import { mayTake } from './use-follow-up-step.js';

const addressOf = (followUpId: string, photoId: string) => `/api/follow-ups/${followUpId}/photos/${photoId}`;

/** Pictures of what was done or found; a phone's camera may take them. */
export function PhotosPanel({ followUp }: { followUp: FollowUp }) {
  const { t } = useWords();
  const { photos } = followUp;
  const mayAttach = mayTake(followUp, 'attachPhoto');
  if (photos.length === 0 && !mayAttach) return null;
  return (
    <Panel title={t('followUp.photos')}>
      <div className={styles['photos']}>
        {photos.map(({ id, fileName }) => (
          <a key={id} href={addressOf(followUp.id, id)} download={fileName}>
            <img src={addressOf(followUp.id, id)} alt={fileName} loading="lazy" />
          </a>
        ))}
      </div>
      {mayAttach && <PhotoPicker followUp={followUp} />}
    </Panel>
  );
}

function PhotoPicker({ followUp }: { followUp: FollowUp }) {
  const { t, problem, number } = useWords();
  const client = useQueryClient();
  const id = useId();
  const [share, setShare] = useState(0);
  const upload = useWrite(async (files: readonly File[]) => {
    for (const file of files) {
      setShare(0);
      // Every photo is a step of its own and moves the version on.
      const { version } = await client.fetchQuery({ ...queries.followUp(followUp.id), staleTime: 0 });
      const path = `/api/follow-ups/${encodeURIComponent(followUp.id)}/photos`;
      await sendFile({ path, version, fields: {}, file, onProgress: setShare });
    }
  });
  return (
    <>
      <FilePicker
        id={id}
        label={t('followUp.addPhotos')}
        about={followUp.product.name}
        hint={t('followUp.photoTypes')}
        accept=".jpg,.jpeg,.png,.webp"
        progress={upload.isPending ? share : null}
        progressText={t('documents.sending', { percent: number(Math.round(share * 100)) })}
        onPick={(files) => upload.mutate(files)}
      />
      {upload.error !== null && <Callout tone="error" focused {...problem(upload.error)} />}
    </>
  );
}
