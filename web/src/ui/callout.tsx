import { useEffect, useRef, type ReactNode } from 'react';
import styles from './callout.module.css';
import { Icon, type IconName } from './icon.js';

export type CalloutTone = 'info' | 'warning' | 'error' | 'success';

interface Props {
  readonly tone: CalloutTone;
  readonly title: string;
  readonly sentences?: readonly string[];
  /** Takes the focus when it appears, so that nobody misses why a form did not go through. */
  readonly focused?: boolean;
  readonly children?: ReactNode;
}

const icons: Record<CalloutTone, IconName> = {
  info: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
};

/** A boxed message with its reasons listed. */
export function Callout({ tone, title, sentences = [], focused = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const message = [title, ...sentences].join('\n');
  useEffect(() => {
    if (focused) box.current?.focus();
  }, [focused, message]);
  return (
    <div
      ref={box}
      className={`${styles['box']} ${styles[tone]}`}
      role={tone === 'error' ? 'alert' : 'status'}
      tabIndex={focused ? -1 : undefined}
    >
      <Icon name={icons[tone]} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {sentences.length === 1 && <p>{sentences[0]}</p>}
        {sentences.length > 1 && (
          <ul>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </div>
  );
}
