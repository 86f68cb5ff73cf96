/** A text in one style, or runs of several; a line ends with '\n'. */
export type Words = string | readonly Run[];
export type Run = string | { readonly text: string; readonly bold?: boolean; readonly italic?: boolean };

/**
 * An official paper (văn bản hành chính) as a value, without an opinion on how or on what it is printed: the same value
 * always prints the same. Its form is that of NĐ 30/2020/NĐ-CP, PL I.
 */
export interface Paper {
  readonly orientation: 'portrait' | 'landscape';
  /** Left out on an annex, which carries its mark instead. */
  readonly head?: PaperHead;
  readonly annex?: AnnexMark;
  /** What kind of paper it is (tên loại), printed in capitals. */
  readonly name: string;
  /** What it is about (trích yếu). */
  readonly subject?: string;
  /** To whom a letter (công văn) goes; it stands in the place of the name, which a letter does not print. */
  readonly addressee?: string;
  readonly body: readonly Block[];
  /** Signers side by side, the highest on the right. */
  readonly signatures: readonly Signature[];
  /** Nơi nhận, one line each. */
  readonly recipients: readonly string[];
  /** Each begins a page of its own behind the signatures. */
  readonly annexes?: readonly Annex[];
  /** The instant of what it tells, in ISO 8601; stands as the date in the file, never the time of printing. */
  readonly writtenAt: string;
}

/** What is filed with a paper and read with it. */
export type Annex = Pick<Paper, 'name' | 'subject' | 'body'> & { readonly annex: AnnexMark };

export interface PaperHead {
  /** The body above the one that issues the paper. */
  readonly superior?: string;
  readonly issuer: string;
  /** Number and sign (số, ký hiệu), such as '05/BB-HĐ'; '' leaves room to write it in; none is printed where it is left out. */
  readonly number?: string;
  /** What a letter is about (trích yếu), beneath its number. */
  readonly about?: string;
  readonly place: string;
  /** 'YYYY-MM-DD'; '' leaves room to write it in. */
  readonly day: string;
}

export interface AnnexMark {
  /** 'Phụ lục 01' */
  readonly label: string;
  /** The paper it belongs to, with number and day. */
  readonly of: string;
}

export interface Signature {
  /** Printed in capitals. */
  readonly role: string;
  readonly name: string;
}

export type Block = Paragraph | Heading | Table | Beside | ScanCode | { readonly kind: 'pageBreak' };

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly words: Words;
  /** `body` is justified with an indented first line, `line` is flush left without one. */
  readonly as?: 'body' | 'line' | 'centred';
}

/** Numbered when printed: I, II… and within each 1, 2… */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2;
  readonly text: string;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** Repeated on every page the table goes on to. */
  readonly head: readonly Row[];
  readonly rows: readonly Row[];
  /** The number of the column, from 0, that a thick line stands before. */
  readonly lineBefore?: number;
}

/** How dark a cell is behind its words. */
export type Shade = 'light' | 'medium' | 'dark';

export interface Column {
  /** Of the width of the text, against the shares of the other columns. */
  readonly share: number;
  readonly align?: Alignment;
}

export type Alignment = 'left' | 'center' | 'right';

export interface Row {
  readonly cells: readonly Cell[];
  readonly strong?: boolean;
}

/** The spans of a row's cells add up to the columns. */
export type Cell = Words | DescribedCell;
export interface DescribedCell {
  readonly words: Words;
  readonly span?: number;
  readonly align?: Alignment;
  readonly shade?: Shade;
}

/** Two texts side by side. */
export interface Beside {
  readonly kind: 'beside';
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

/** A QR code with what it says beside it. */
export interface ScanCode {
  readonly kind: 'scanCode';
  readonly content: string;
  readonly caption: Words;
}
