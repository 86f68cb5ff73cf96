export { FilesModule } from './files.module.js';
export { FileStore, FileTooLarge, type FileDraft } from './file.store.js';
export { isNamedHonestly, type MediaType } from './media-type.js';
export { sniff } from './sniff.js';
