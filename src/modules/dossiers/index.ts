export { DossierDates } from './dossier-dates.js';
export { DossierStore, type ActionAnswer, type Reader, type StoredDossier } from './dossier.store.js';
export { DossiersModule } from './dossiers.module.js';
export { stepStatuses } from './http/statuses.js';
export { FindDossier } from './find-dossier.js';
export { ActionAnswerView } from './http/dossier.views.js';
export { RegisterDossier } from './register-dossier.js';
export { TakeStep } from './take-step.js';
export { TakeSystemStep } from './take-system-step.js';
