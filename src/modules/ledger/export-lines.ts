import type { LedgerHead, LedgerRow } from './act-chain.js';

/** What an export begins with. */
export interface ExportHeader {
  readonly ledger: 1;
  readonly place: string;
  readonly key: { readonly id: string; readonly pem: string };
}

/** The lines of an export, each written in one way only: another text of the same meaning is no line of ours. */
export const headerLine = ({ place, key: { id, pem } }: Omit<ExportHeader, 'ledger'>): string =>
  JSON.stringify({ ledger: 1, place, key: { id, pem } } satisfies ExportHeader);

export const rowLine = ({ number, id, place, at, person, kind, dossier, subject, hash }: LedgerRow): string =>
  JSON.stringify({ number, id, place, at, person, kind, dossier, subject, hash } satisfies LedgerRow);

export const headLine = ({ number, hash }: LedgerHead): string => JSON.stringify({ head: { number, hash } });

/** The header in a line, or null where it is none. */
export function readHeader(line: string): ExportHeader | null {
  const found = parsed<ExportHeader>(line);
  if (!found || !isText(found.place) || !isText(found.key?.id) || !isText(found.key.pem)) return null;
  return headerLine(found) === line ? found : null;
}

/** The row in a line, or null where it is none. */
export function readRow(line: string): LedgerRow | null {
  const row = parsed<LedgerRow>(line);
  if (!row || !Number.isSafeInteger(row.number)) return null;
  const texts = [row.id, row.place, row.at, row.kind, row.subject, row.hash];
  if (!texts.every(isText) || ![row.person, row.dossier].every((id) => id === null || isText(id)))
    return null;
  return rowLine(row) === line ? row : null;
}

/** The head in a line, or null where it is none. */
export function readHead(line: string): LedgerHead | null {
  const head = parsed<{ readonly head?: LedgerHead }>(line)?.head;
  if (!head || !Number.isSafeInteger(head.number) || !isText(head.hash)) return null;
  return headLine(head) === line ? head : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a line says, with no field proved yet; null for no object. */
function parsed<Shape>(line: string): Shape | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? (value as Shape | null) : null;
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return null;
  }
}
