import { useWords } from '../texts/words.js';

/** The rules of a field that must be filled; blanks do not fill a text. */
export function useRequired() {
  const { t } = useWords();
  const missing = (field: string) => ({ required: true, message: t('form.missing', { field }) });
  return {
    required: (field: string) => [missing(field)],
    requiredText: (field: string) => [{ ...missing(field), whitespace: true }],
  };
}
