import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/index.js';
import { DiscardLetter } from './discard-letter.js';
import { DraftLetter } from './draft-letter.js';
import { FindLetters } from './find-letters.js';
import { LettersController } from './http/letters.controller.js';
import { IssueLetter } from './issue-letter.js';
import { LetterDoor } from './letter-door.js';
import { LetterPress } from './letter-press.js';
import { LetterSigners } from './letter-signers.js';
import { LetterStore } from './letter.store.js';
import { FileLetterPress } from './persistence/file-letter-press.js';
import { PgLetterStore } from './persistence/pg-letter.store.js';
import { UrgeLate } from './urge-late.js';
import { WriteUrgings } from './write-urgings.js';

/** Official letters of places: drafted from the record, issued under a number with day and signer, printed. */
@Module({
  imports: [PlacesModule],
  controllers: [LettersController],
  providers: [
    { provide: LetterStore, useClass: PgLetterStore },
    { provide: LetterPress, useClass: FileLetterPress },
    DiscardLetter,
    DraftLetter,
    FindLetters,
    IssueLetter,
    LetterDoor,
    LetterSigners,
    UrgeLate,
    WriteUrgings,
  ],
  exports: [DraftLetter, IssueLetter],
})
export class LettersModule {}
