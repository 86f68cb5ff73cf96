import { Popconfirm } from 'antd';
import { evidenceAddress } from '../../api/evidence.js';
import { takeStep } from '../../api/take-step.js';
import type { DossierView, Evidence } from '../../api/types.js';
import { useWrite } from '../../api/use-write.js';
import { useWords } from '../../texts/words.js';
import { Callout } from '../../ui/callout.js';
import { Icon } from '../../ui/icon.js';
import { Small } from '../../ui/small.js';
import styles from './evidence-line.module.css';

interface Props {
  readonly dossier: DossierView;
  readonly evidence: Evidence;
  readonly mayRemove: boolean;
}

const kibibyte = 1024;

/** One file: to download, to check by its hash, to remove while that is allowed. */
export function EvidenceLine({ dossier, evidence, mayRemove }: Props) {
  const { t, number, instant, problem } = useWords();
  const remove = useWrite(() => takeStep(dossier, 'removeEvidence', { evidenceId: evidence.id }));
  const size =
    evidence.size < kibibyte * kibibyte
      ? `${number(Math.ceil(evidence.size / kibibyte))} KB`
      : `${number(evidence.size / kibibyte / kibibyte)} MB`;
  return (
    <div className={styles['line']}>
      <a className={styles['file']} href={evidenceAddress(dossier.id, evidence.id)} download>
        <Icon name="file" />
        <span>{evidence.fileName}</span>
      </a>
      {mayRemove && (
        <Popconfirm
          title={t('documents.removeSure')}
          okText={t('documents.remove')}
          okButtonProps={{ danger: true }}
          cancelText={t('form.cancel')}
          onConfirm={() => remove.mutate(undefined)}
        >
          <button type="button" className={styles['remove']} disabled={remove.isPending}>
            <Icon name="trash" />
            <span className="visually-hidden">{t('documents.removeFile', { file: evidence.fileName })}</span>
          </button>
        </Popconfirm>
      )}
      <Small>
        {size} · {instant(evidence.uploadedAt)}
        {evidence.uploadedBy !== '' && ` · ${evidence.uploadedBy}`}
      </Small>
      {remove.error !== null && <Callout tone="error" {...problem(remove.error)} />}
    </div>
  );
}
