import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './en.json';
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

/** Starts the texts. Keys are flat, because refusal codes hold dots themselves. */
export async function startTexts(): Promise<void> {
  document.documentElement.lang = keptLanguage();
  await i18next.use(initReactI18next).init({
    resources: { vi: { translation: vi }, en: { translation: en } },
    lng: keptLanguage(),
    fallbackLng: 'vi',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(kept, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
