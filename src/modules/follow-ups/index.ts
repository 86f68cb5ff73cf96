export { CallForFollowUps } from './call-for-follow-ups.js';
export { CertificateDates } from './certificate-dates.js';
export { FindFollowUps } from './find-follow-ups.js';
export { FollowUpDates } from './follow-up-dates.js';
export { FollowUpsModule } from './follow-ups.module.js';
export { RevocationDates } from './revocation-dates.js';
export { RemindOfCertificates } from './remind-of-certificates.js';
export { TakeFollowUpStep } from './take-follow-up-step.js';
