import { paperTitles } from './world/papers.js';
import { samplePdf, samplePng } from './sample-file.js';

export interface SamplePaper {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A file that stands for a document of a dossier; `about` tells whose. The same again for the same words. */
export function samplePaper(kind: string, about: string, as: 'pdf' | 'png' = 'pdf'): SamplePaper {
  const title = paperTitles[kind] ?? kind;
  const fileName = `${kind}.${as}`;
  return as === 'png'
    ? { fileName, mediaType: 'image/png', content: samplePng(`${kind} ${about}`) }
    : {
        fileName,
        mediaType: 'application/pdf',
        content: samplePdf([title, withoutAccents(about), '', 'Tai lieu mau cua ban trinh dien OCOP']),
      };
}

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
