import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import vi from './vi.json';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const kept = 'ocop.language';
const isLanguage = (text: string | null): text is Language => languages.some((language) => language === text);

/** What this browser last chose; Vietnamese until somebody chooses. */
export function keptLanguage(): Language {
  const language = localStorage.getItem(kept);
  return isLanguage(language) ? language : 'vi';
}

/** Vietnamese is always there; whoever asks for another language waits a moment for it. */
async function bring(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation'))
    i18next.addResourceBundle('en', 'translation', (await import('./en.json')).default);
}

/** Starts the texts. Keys are flat, because refusal codes hold dots themselves. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { vi: { translation: vi } },
    lng: 'vi',
    fallbackLng: 'vi',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  // Where it cannot be had, the page is there all the same, in Vietnamese.
  await speak(keptLanguage()).catch(() => undefined);
}

/** Rejects where its words cannot be had: nothing is changed then. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (await speak(language)) localStorage.setItem(kept, language);
}

let askedLast: Language;
/** Answers false where another one was asked for while this one was on its way. */
async function speak(language: Language): Promise<boolean> {
  askedLast = language;
  await bring(language);
  if (askedLast !== language) return false;
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
  return true;
}
