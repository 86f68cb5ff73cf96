import { createPublicKey, type KeyObject } from 'node:crypto';
import { actHash, chainStart, type ChainedAct, type LedgerHead } from './act-chain.js';
import { isSignedBy, keyIdOf, type SignedCheckpoint } from './checkpoint.js';
import { readHead, readHeader, readRow } from './export-lines.js';
import { closingIn, digestOfResult, type StoredResult } from './stored-result.js';

/** The first thing that is wrong with an export: a permanent code, the line, and the row where there is one. */
export type ExportFault = { readonly code: FaultCode; readonly line?: number } & Readonly<
  Record<string, unknown>
>;
export type FaultCode =
  | 'header.malformed'
  | 'key.malformed'
  | 'key.unknown'
  | 'line.malformed'
  | 'line.after-head'
  | 'row.place-differs'
  | 'row.number-missing'
  | 'row.number-repeated'
  | 'row.hash-differs'
  | 'head.missing'
  | 'head.differs'
  | 'head.place-differs'
  | 'head.not-on-chain'
  | 'checkpoint.place-differs'
  | 'checkpoint.key-unknown'
  | 'checkpoint.signature-invalid'
  | 'checkpoint.not-on-chain'
  | 'result.differs'
  | 'result.not-on-chain';

export interface KeptHead extends LedgerHead {
  readonly place: string;
}

export interface Evidence {
  /** Signed heads that were kept elsewhere. */
  readonly checkpoints: readonly SignedCheckpoint[];
  /** Heads that were kept bare, as minutes carry them: they stand on the chain or not, and sign nothing. */
  readonly heads?: readonly KeptHead[];
  /** The keys to trust; with none, the one the export names itself. Where no checkpoint was kept, the export has to name one of them. */
  readonly keys: readonly KeyObject[];
  /** Sealed results that should stand on it. */
  readonly results?: readonly StoredResult[];
}

export interface VerifiedExport {
  readonly place: string;
  readonly head: LedgerHead;
  /** Numbers of the checkpoints that stand on this chain. */
  readonly checkpoints: readonly number[];
  /** Numbers of the bare heads that stand on it. */
  readonly heads: readonly number[];
  /** The last row under one of them. Null: nothing signed was kept, and a ledger rewritten whole would hold as well. */
  readonly signedUpTo: number | null;
  /** The keys they are signed with. */
  readonly keys: readonly string[];
  /** The panels whose results stand on it. */
  readonly results: readonly string[];
  /** Those of them that are chained in rows which no checkpoint that was given signs. */
  readonly unsigned: readonly ChainedResult[];
}

/** Where a result that was given was closed. */
interface ChainedResult {
  readonly panel: string;
  readonly given: number;
  readonly number: number;
}

/** What has to stand on the chain, and whether somebody signed it. */
type AwaitedHead = KeptHead & { readonly isSigned: boolean };

/** A result, and which of those that were given it is, from 1. */
type GivenResult = StoredResult & { readonly given: number };

/** Reckons a chain anew, line by line in constant memory. Knows nothing but the export and what was kept of it. */
export class ExportVerifier {
  private line = 0;
  private place: string | null = null;
  private number = 0;
  private hash = chainStart;
  private standsUpTo = 0;
  private head: LedgerHead | null = null;
  private found: ExportFault | null = null;
  private awaited: readonly AwaitedHead[];
  private awaitedResults: readonly GivenResult[];
  private readonly chained: ChainedResult[] = [];

  constructor(private readonly evidence: Evidence) {
    const { checkpoints, heads = [] } = evidence;
    this.awaited = [
      ...checkpoints.map((head) => ({ ...head, isSigned: true })),
      ...heads.map((head) => ({ ...head, isSigned: false })),
    ].toSorted(byNumber);
    this.awaitedResults = (evidence.results ?? []).map((result, i) => ({ ...result, given: i + 1 }));
  }

  /** The first fault so far; nothing after it is looked at. */
  get fault(): ExportFault | null {
    return this.found;
  }

  /** Takes the next line, without its line feed. */
  push(line: string): void {
    if (this.found) return;
    this.line += 1;
    this.found = this.line === 1 ? this.begin(line) : this.follow(line);
  }

  /** To be asked after the last line. */
  end(): VerifiedExport | ExportFault {
    if (this.found) return this.found;
    if (this.place === null) return { code: 'header.malformed', line: 1 };
    if (!this.head) return { code: 'head.missing', number: this.number };
    const { checkpoints, heads = [], results = [] } = this.evidence;
    return {
      ...{ place: this.place, head: this.head, checkpoints: checkpoints.map(({ number }) => number) },
      heads: heads.map(({ number }) => number),
      signedUpTo: checkpoints.length === 0 ? null : this.standsUpTo,
      keys: [...new Set(checkpoints.map(({ key }) => key))],
      results: results.map(({ panel }) => panel),
      unsigned: this.chained.filter(({ number }) => number > this.standsUpTo),
    };
  }

  private begin(line: string): ExportFault | null {
    const header = readHeader(line);
    if (!header) return { code: 'header.malformed', line: 1 };
    this.place = header.place;
    const own = publicKeyIn(header.key.pem);
    if (!own || keyIdOf(own) !== header.key.id) return { code: 'key.malformed', line: 1 };
    const { keys, checkpoints } = this.evidence;
    const names = keys.length === 0 || keys.some((key) => keyIdOf(key) === header.key.id);
    // A key that was renewed since is known by what the old one has signed.
    if (!names && checkpoints.length === 0) return { code: 'key.unknown', line: 1, key: header.key.id };
    return this.placeFault(header.place) ?? this.signatureFault(keys.length > 0 ? keys : [own]);
  }

  private placeFault(own: string): ExportFault | null {
    const elsewhere = this.awaited.find(({ place }) => place !== own);
    if (!elsewhere) return null;
    const { number, place } = elsewhere;
    return { code: `${nameOf(elsewhere)}.place-differs`, number, place };
  }

  private signatureFault(keys: readonly KeyObject[]): ExportFault | null {
    for (const checkpoint of this.evidence.checkpoints.toSorted(byNumber)) {
      const { number, key } = checkpoint;
      const trusted = keys.find((one) => keyIdOf(one) === key);
      if (!trusted) return { code: 'checkpoint.key-unknown', number, key };
      if (!isSignedBy(trusted, checkpoint)) return { code: 'checkpoint.signature-invalid', number, key };
    }
    return null;
  }

  private follow(line: string): ExportFault | null {
    if (this.head) return { code: 'line.after-head', line: this.line };
    const row = readRow(line);
    if (!row) return this.close(line);
    const { number, id: act } = row;
    const where = { line: this.line, number, act };
    const expected = this.number + 1;
    if (number > expected) return { code: 'row.number-missing', ...where, expected };
    if (number < expected) return { code: 'row.number-repeated', ...where, expected };
    if (row.place !== this.place) return { code: 'row.place-differs', ...where, place: row.place };
    const hash = actHash(this.hash, row);
    if (hash !== row.hash) return { code: 'row.hash-differs', ...where };
    [this.number, this.hash] = [number, hash];
    return this.meetCheckpoints(act) ?? this.meetResult(row);
  }

  private meetResult({ id: act, kind, subject }: ChainedAct): ExportFault | null {
    if (kind !== 'panel.closed' || this.awaitedResults.length === 0) return null;
    const { panel, result } = closingIn(subject);
    const met = this.awaitedResults.filter((awaited) => awaited.panel === panel);
    this.awaitedResults = this.awaitedResults.filter((awaited) => awaited.panel !== panel);
    const wrong = met.find((awaited) => digestOfResult(awaited) !== result);
    if (!wrong) {
      this.chained.push(...met.map(({ panel: of, given }) => ({ panel: of, given, number: this.number })));
      return null;
    }
    const { given } = wrong;
    return { code: 'result.differs', line: this.line, number: this.number, act, panel, given };
  }

  private meetCheckpoints(act: string): ExportFault | null {
    for (let next = this.awaited[0]; next?.number === this.number; next = this.awaited[0]) {
      if (next.hash !== this.hash)
        return {
          code: `${nameOf(next)}.not-on-chain`,
          ...{ line: this.line, number: next.number, act, standsUpTo: this.standsUpTo },
        };
      if (next.isSigned) this.standsUpTo = next.number;
      this.awaited = this.awaited.slice(1);
    }
    return null;
  }

  private close(line: string): ExportFault | null {
    const head = readHead(line);
    if (!head) return { code: 'line.malformed', line: this.line, expected: this.number + 1, act: idIn(line) };
    this.head = head;
    if (head.number !== this.number || head.hash !== this.hash)
      return { code: 'head.differs', line: this.line, number: head.number, reached: this.number };
    const [beyond] = this.awaited;
    if (beyond)
      return {
        code: `${nameOf(beyond)}.not-on-chain`,
        ...{ line: this.line, number: beyond.number, reached: this.number, standsUpTo: this.standsUpTo },
      };
    const [missing] = this.awaitedResults;
    if (!missing) return null;
    const { panel, given } = missing;
    return { code: 'result.not-on-chain', line: this.line, panel, given, reached: this.number };
  }
}

const byNumber = (one: LedgerHead, other: LedgerHead): number => one.number - other.number;
const nameOf = ({ isSigned }: AwaitedHead) => (isSigned ? 'checkpoint' : 'head');

/** Of a key in the one way it is written: a reader of PEM would let spaces and line ends pass that nobody wrote. */
function publicKeyIn(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') return null;
    return key.export({ type: 'spki', format: 'pem' }) === pem ? key : null;
  } catch {
    return null; // whatever it is, it is no key
  }
}

/** The act that a line speaks of, if only that can be read: a row whose act is gone still tells its id. */
const idIn = (line: string): string | null => /"id":"([0-9a-f-]{36})"/.exec(line)?.[1] ?? null;
