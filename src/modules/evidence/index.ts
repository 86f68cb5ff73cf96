export { AttachEvidence } from './attach-evidence.js';
export { EvidenceModule } from './evidence.module.js';
export { fileStatuses, uploadIn } from './http/upload-in.js';
export { ReceiveFile } from './receive-file.js';
