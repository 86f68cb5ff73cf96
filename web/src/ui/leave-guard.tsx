import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useWords } from '../texts/words.js';

interface Props {
  readonly unfinished: () => boolean;
  readonly title: string;
  readonly lead: string;
  readonly stay: string;
}

/** Asks before somebody leaves unfinished work for another page. */
export function LeaveGuard({ unfinished, title, lead, stay }: Props) {
  const { t } = useWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => current.pathname !== next.pathname && unfinished(),
    enableBeforeUnload: unfinished,
    withResolver: true,
  });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={title}
      okText={t('ballot.leave')}
      cancelText={stay}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{lead}</p>
    </Modal>
  );
}
