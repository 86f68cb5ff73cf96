import { Button, Input } from 'antd';
import { useWords } from '../../texts/words.js';
import { Icon } from '../../ui/icon.js';
import styles from './advice-form.module.css';
import type { AdviceValues } from './advice-values.js';

type Findings = AdviceValues['findings'];
const blank = { subject: '', finding: '' };

interface Props {
  readonly findings: Findings;
  readonly onChange: (findings: Findings) => void;
}

/** What was looked at, and what was found. */
export function FindingsField({ findings, onChange }: Props) {
  const { t, number } = useWords();
  const shown = findings.length === 0 ? [blank] : findings;
  const put = (at: number, changes: Partial<Findings[number]>) =>
    onChange(shown.map((each, index) => (index === at ? { ...each, ...changes } : each)));
  return (
    <fieldset className={styles['part']}>
      <legend>{t('advice.findings')}</legend>
      {shown.map(({ subject, finding }, index) => (
        <div key={index} className={styles['finding']}>
          <Input
            aria-label={t('advice.subjectAt', { number: number(index + 1) })}
            placeholder={t('advice.subject')}
            maxLength={200}
            value={subject}
            onChange={({ target }) => put(index, { subject: target.value })}
          />
          <Input.TextArea
            aria-label={t('advice.findingAt', { number: number(index + 1) })}
            placeholder={t('advice.finding')}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={2000}
            value={finding}
            onChange={({ target }) => put(index, { finding: target.value })}
          />
          {shown.length > 1 && (
            <div>
              <Button
                icon={<Icon name="trash" />}
                onClick={() => onChange(shown.filter((_, other) => other !== index))}
              >
                {t('advice.removeFinding', { number: number(index + 1) })}
              </Button>
            </div>
          )}
        </div>
      ))}
      <Button icon={<Icon name="add" />} onClick={() => onChange([...shown, blank])}>
        {t('advice.addFinding')}
      </Button>
    </fieldset>
  );
}
