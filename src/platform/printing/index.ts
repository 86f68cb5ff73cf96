export { mediaTypeOf, paperFormats, type PaperFormat } from './paper-formats.js';
export { printPaper } from './print-paper.js';
