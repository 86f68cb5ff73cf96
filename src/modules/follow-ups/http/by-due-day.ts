import { idForm } from '../../../platform/http/index.js';

/** The day as the letter writes it, then the id. */
export const byDueDay = { dueOn: /^\d{4}-\d{2}-\d{2}$/, id: idForm };
