import { Input } from 'antd';
import { useId } from 'react';
import { Small } from '../../ui/small.js';
import styles from './advice-form.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few lines of text under their name. */
export function LongField({ label, hint, most, value, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles['long']}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && <Small>{hint}</Small>}
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
