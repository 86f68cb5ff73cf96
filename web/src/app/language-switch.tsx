import { App } from 'antd';
import { useWords } from '../texts/words.js';
import { chooseLanguage, languages, type Language } from '../texts/language.js';
import styles from './language-switch.module.css';

/** Vietnamese or English, remembered in this browser. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const { message } = App.useApp();
  const choose = (each: Language) =>
    void chooseLanguage(each).catch(() => message.error(t('language.unavailable')));
  return (
    <div className={styles['switch']} role="group" aria-label={t('language.label')}>
      {languages.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          className={each === language ? styles['chosen'] : undefined}
          onClick={() => choose(each)}
        >
          {t(`language.${each}`)}
        </button>
      ))}
    </div>
  );
}
