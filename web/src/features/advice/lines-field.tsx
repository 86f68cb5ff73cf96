import { Button, Input } from 'antd';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './advice-form.module.css';

interface Props {
  readonly title: string;
  readonly add: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** A list of short lines, one thing each. */
export function LinesField({ title, add, lines, onChange }: Props) {
  const { t, number } = useWords();
  return (
    <fieldset className={styles['part']}>
      <legend>{title}</legend>
      {lines.map((line, index) => (
        <div key={index} className={styles['line']}>
          <Input
            aria-label={t('advice.lineAt', { title, number: number(index + 1) })}
            maxLength={500}
            value={line}
            onChange={({ target }) =>
              onChange(lines.map((each, other) => (other === index ? target.value : each)))
            }
          />
          <Button
            icon={<Icon name="trash" />}
            aria-label={t('advice.removeLine', { title, number: number(index + 1) })}
            onClick={() => onChange(lines.filter((_, other) => other !== index))}
          />
        </div>
      ))}
      <Button icon={<Icon name="add" />} onClick={() => onChange([...lines, ''])}>
        {add}
      </Button>
    </fieldset>
  );
}
