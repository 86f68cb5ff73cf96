export { DraftLetter } from './draft-letter.js';
export { IssueLetter } from './issue-letter.js';
export { LettersModule } from './letters.module.js';
