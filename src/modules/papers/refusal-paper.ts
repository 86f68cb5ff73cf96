import type { Paper } from '../../platform/papers/index.js';
import { formOf, formWords, type FormOnPaper } from './form-on-paper.js';
import { dayOf, fact, plain, writtenDay } from './paper-words.js';

/** A product that an office did not take in. */
export interface RefusalOnPaper extends FormOnPaper {
  readonly reason: string;
}

const words = formWords.refusal;

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ. Pure. */
export const refusalPaperOf = (refusal: RefusalOnPaper): Paper =>
  formOf(refusal, {
    name: words.name,
    body: [
      fact(words.refused, writtenDay(dayOf(refusal.at))),
      fact(words.reason, refusal.reason),
      plain(words.again),
    ],
    signatures: [{ role: formWords.office, name: refusal.by ?? '' }],
  });
