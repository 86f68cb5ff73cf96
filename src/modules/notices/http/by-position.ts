import { idForm } from '../../../platform/http/index.js';

/** By instant in microseconds, up to the year 2255: whatever fits is a whole number and an instant the database knows. */
export const byPosition = { position: /^[1-8]?\d{1,15}$/, id: idForm };
