import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { FileStore } from '../../../platform/files/index.js';
import type { Paper } from '../../../platform/papers/index.js';
import { printPaper } from '../../../platform/printing/index.js';
import { LetterPress, type PrintedLetter } from '../letter-press.js';

const mostBytes = 200 * 1024 * 1024;
/** Some programs read no archive from before this day; it stands for every file. */
const filedOn = new Date(1980, 0, 1);

@Injectable()
export class FileLetterPress extends LetterPress {
  constructor(private readonly files: FileStore) {
    super();
  }

  override async print({ paper, fileName }: { readonly paper: Paper; readonly fileName: string }) {
    const { sha256 } = await this.keep(await printPaper(paper, 'docx'));
    return { sha256, fileName };
  }

  override async pack(letters: readonly PrintedLetter[], fileName: string) {
    const entries: Record<string, Uint8Array> = {};
    for (const [index, letter] of letters.entries()) {
      const name = `${String(index + 1).padStart(3, '0')} ${letter.fileName}.docx`;
      entries[name] = await buffer(await this.files.open(letter.sha256));
    }
    // A .docx is an archive itself: packing it again makes it no smaller.
    const packed = Buffer.from(zipSync(entries, { level: 0, mtime: filedOn }));
    return { ...(await this.keep(packed)), fileName, mediaType: 'application/zip' };
  }

  private async keep(content: Buffer) {
    const draft = await this.files.receive(Readable.from([content]), mostBytes);
    await draft.keep();
    return { sha256: draft.sha256, size: draft.bytes };
  }
}
