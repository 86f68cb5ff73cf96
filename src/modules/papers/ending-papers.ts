import type { Paper } from '../../platform/papers/index.js';
import { formOf, formWords, type FormOnPaper } from './form-on-paper.js';
import { dayOf, fact, plain, writtenDay } from './paper-words.js';

/** A dossier that was eliminated: on the word of whoever presides, with the finding and the reason, or by the ballots (null). */
export interface EliminationOnPaper extends FormOnPaper {
  readonly recorded: { readonly finding: string; readonly reason: string } | null;
}

/** A dossier whose result earns no star that is recognised. */
export interface NotPassedOnPaper extends FormOnPaper {
  /** Whether the ministry evaluated it, and not a council. */
  readonly isCentral: boolean;
}

// It is the office that issues the notice; who signs for it is not on record.
const signatures = [{ role: formWords.authority, name: '' }];

/** Thông báo từ chối giải quyết hồ sơ, with its reason (after TT 01/2018/TT-VPCP). Marks stand in the explanation alone. Pure. */
export function eliminationPaperOf(elimination: EliminationOnPaper): Paper {
  const words = formWords.elimination;
  const { recorded, at } = elimination;
  return formOf(elimination, {
    name: words.name,
    body: [
      fact(words.ended, writtenDay(dayOf(at))),
      ...(recorded
        ? [fact(words.finding, recorded.finding), fact(words.reason, recorded.reason)]
        : [fact(words.reason, words.byBallots), plain(formWords.explained)]),
    ],
    signatures,
  });
}

/** Thông báo kết quả đánh giá: the product did not pass, and may come again: QĐ 1048, Đ.1.2. Pure. */
export function notPassedPaperOf(notPassed: NotPassedOnPaper): Paper {
  const words = formWords.notPassed;
  const { isCentral, at } = notPassed;
  return formOf(notPassed, {
    name: words.name,
    body: [
      fact(words.ended, writtenDay(dayOf(at))),
      ...(isCentral
        ? [fact(words.reason, words.byMinistry)]
        : [fact(words.reason, words.byCouncil), plain(formWords.explained)]),
      plain(words.again),
    ],
    signatures,
  });
}
