import { answerOf } from './answer-of.js';
import { api } from './client.js';

/** Runs a draft's file over a year's results; throws `Problem` with everything wrong with it. */
export function simulateDraft({ file, year }: { file: File; year: number }) {
  const form = new FormData();
  form.append('file', file);
  return answerOf(
    api.POST('/api/simulations/draft', {
      params: { query: { year } },
      body: { file: file.name },
      // As a form: our own serializer writes JSON.
      bodySerializer: () => form,
    }),
  );
}
