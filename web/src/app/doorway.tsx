import { Suspense, type ReactNode } from 'react';
import { useWords } from '../texts/words.js';
import { Brand } from '../ui/brand.js';
import { Waiting } from '../ui/waiting.js';
import styles from './doorway.module.css';
import { LanguageSwitch } from './language-switch.js';

/** The frame around the pages one sees before signing in. */
export function Doorway({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className={styles['doorway']}>
      <header className={styles['top']}>
        <Brand name={t('app.name')} subtitle={t('app.subtitle')} />
        <LanguageSwitch />
      </header>
      <main className={styles['main']}>
        <Suspense fallback={<Waiting label={t('page.loading')} />}>{children}</Suspense>
      </main>
    </div>
  );
}
