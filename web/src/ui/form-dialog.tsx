import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useFocusBack } from './use-focus-back.js';

interface Props {
  readonly title: string;
  readonly width?: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog around a form. A stray tap beside it closes nothing. */
export function FormDialog({ title, width = 620, onClose, children }: Props) {
  useFocusBack();
  return (
    <Modal open title={title} footer={null} width={width} mask={{ closable: false }} onCancel={onClose}>
      {children}
    </Modal>
  );
}
