export { CodedNameView } from './http/coded.view.js';
export { findCriteriaSet } from './find-criteria-set.js';
export { loadRulebooks } from './load-rulebooks.js';
export { PgWordingStore } from './persistence/pg-wording.store.js';
export { Rulebooks } from './rulebooks.js';
export { RulebooksModule } from './rulebooks.module.js';
export { Sheets } from './sheets.js';
