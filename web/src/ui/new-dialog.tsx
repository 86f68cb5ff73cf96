import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { FormDialog } from './form-dialog.js';
import { Icon } from './icon.js';

interface Props {
  readonly name: string;
  readonly width?: number;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens the form for something new. */
export function NewDialog({ name, width, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button type="primary" size="large" icon={<Icon name="add" />} onClick={() => setOpen(true)}>
        {name}
      </Button>
      {open && (
        <FormDialog title={name} width={width} onClose={close}>
          {children(close)}
        </FormDialog>
      )}
    </>
  );
}
