export { ConflictsModule } from './conflicts.module.js';
export { CouncilBenches } from './council-benches.js';
export { DeclareConflict } from './declare-conflict.js';
export { ImpartialOffice } from './http/impartial-office.js';
export { ImpartialReader } from './http/impartial-reader.js';
export { UnseenMarks } from './http/unseen-marks.js';
