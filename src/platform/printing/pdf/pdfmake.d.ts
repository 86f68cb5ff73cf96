/** What we use of pdfmake. Its published types bring those of a browser along, which the server must not lean on. */
declare module 'pdfmake' {
  interface Look {
    readonly alignment?: 'left' | 'center' | 'right' | 'justify';
    readonly bold?: boolean;
    readonly italics?: boolean;
    readonly fontSize?: number;
    readonly lineHeight?: number;
    /** In points: left, top, right, bottom. */
    readonly margin?: readonly [number, number, number, number];
    readonly leadingIndent?: number;
    readonly noWrap?: boolean;
    readonly headlineLevel?: number;
    readonly pageBreak?: 'before' | 'after';
    readonly unbreakable?: boolean;
    readonly width?: number | '*';
  }
  export interface Text extends Look {
    readonly text: string | readonly Text[];
  }
  interface Stack extends Look {
    readonly stack: readonly Content[];
  }
  interface Columns extends Look {
    readonly columns: readonly Content[];
    readonly columnGap?: number;
  }
  interface Picture extends Look {
    readonly image: string;
    readonly fit: readonly [number, number];
  }
  interface Drawing extends Look {
    readonly canvas: readonly {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly lineWidth: number;
    }[];
  }
  interface Tabular extends Look {
    readonly layout: CustomTableLayout;
    readonly table: {
      readonly widths: readonly number[];
      readonly headerRows?: number;
      readonly keepWithHeaderRows?: number;
      readonly dontBreakRows?: boolean;
      readonly body: readonly (readonly TableCell[])[];
    };
  }
  export type Content = Text | Stack | Columns | Picture | Drawing | Tabular;
  /** A cell that another spans is left empty. */
  export type TableCell =
    (Content & { readonly colSpan?: number; readonly fillColor?: string }) | Readonly<Record<string, never>>;
  export interface CustomTableLayout {
    readonly defaultBorder?: boolean;
    readonly hLineWidth?: () => number;
    readonly vLineWidth?: (line: number) => number;
    readonly paddingLeft?: () => number;
    readonly paddingRight?: () => number;
    readonly paddingTop?: () => number;
    readonly paddingBottom?: () => number;
  }
  export interface Definition {
    readonly content: readonly Content[];
    readonly pageSize: 'A4';
    readonly pageOrientation: 'portrait' | 'landscape';
    readonly pageMargins: readonly [number, number, number, number];
    readonly defaultStyle: Look & { readonly font: string };
    readonly header: (page: number) => Content | null;
    readonly pageBreakBefore: (
      node: Pick<Look, 'headlineLevel'> & {
        readonly pageNumbers: readonly number[];
        /** How many there are. */
        readonly pages: number;
      },
      queries: {
        getFollowingNodesOnPage(): readonly unknown[];
        getPreviousNodesOnPage(): readonly { readonly text?: unknown; readonly image?: unknown }[];
      },
    ) => boolean;
    readonly info: {
      readonly title: string;
      readonly subject?: string;
      readonly author: string;
      readonly creationDate: Date;
      readonly modDate: Date;
    };
    readonly language: string;
    readonly version: '1.7';
  }
  type FontFiles = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>;

  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, FontFiles>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: Definition): { getBuffer(): Promise<Buffer> };
  };
  // oxlint-disable-next-line import/no-default-export
  export default pdfmake;
}
