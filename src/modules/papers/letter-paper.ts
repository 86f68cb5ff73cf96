import { fillIn } from '../../domain/shared/fill-in.js';
import type { Annex, Paper } from '../../platform/papers/index.js';
import { letterAnnex } from './letter-annex.js';
import type { LetterIssue, LetterOnPaper } from './letter-on-paper.js';
import { letterText } from './letter-text.js';
import { addresseeOf, bodyName, placeName, plain, texts, withoutStop, writtenDay } from './paper-words.js';

const words = texts.letter;
/** What the office’s sign is where it names none. */
export const letterSymbol = words.symbol;

/** A dispatch letter (công văn) in the form of NĐ 30/2020/NĐ-CP, PL III, with its list as an annex. Pure. */
export function letterPaperOf(letter: LetterOnPaper): Paper {
  const { place, issue, note, writtenAt } = letter;
  const { about, body, close } = letterText(letter);
  return {
    orientation: 'portrait',
    name: words.name,
    addressee: addresseeOf(letter),
    head: {
      issuer: fillIn(words.issuer, { place: placeName(place.name, place.level) }),
      number: numberOf(issue),
      ...{ about, place: place.name, day: issue?.issuedOn ?? '' },
    },
    body: [...body, ...(note === null ? [] : [fillIn(words.note, { note: withoutStop(note) })]), close].map(
      plain,
    ),
    signatures: [{ role: words.capacity[issue?.capacity ?? 'chair'], name: issue?.signerName ?? '' }],
    recipients: words.recipients,
    annexes: annexesOf(letter),
    writtenAt,
  };
}

/** Below ten with a zero before it: NĐ 30/2020/NĐ-CP, PL I. A draft leaves room. */
const numberOf = (issue: LetterIssue | null): string =>
  issue === null ? `……/${letterSymbol}` : `${String(issue.number).padStart(2, '0')}/${issue.symbol}`;

function annexesOf({ facts, place, issue }: LetterOnPaper): readonly Annex[] {
  const annex = letterAnnex(facts);
  if (!annex) return [];
  const issuer = bodyName(place);
  const of =
    issue === null
      ? fillIn(words.annexOfDraft, { issuer })
      : fillIn(words.annexOf, { issuer, number: numberOf(issue), day: writtenDay(issue.issuedOn) });
  return [{ ...annex, annex: { label: words.annex, of } }];
}
