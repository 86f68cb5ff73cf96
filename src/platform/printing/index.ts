export { mediaTypeOf, paperFormats, printPaper, type PaperFormat } from './print-paper.js';
