export { AttachEvidence } from './attach-evidence.js';
export { EvidenceModule } from './evidence.module.js';
