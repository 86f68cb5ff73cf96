import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** The parts of a .docx by their names, as text. */
export const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

export function partOf(docx: Uint8Array, name: string): string {
  const part = partsOf(docx)[name];
  if (part === undefined) throw new Error(`The document has no ${name}`);
  return part;
}

const letterOf: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>' },
  ...{ '&quot;': '"', '&apos;': "'" },
};

/** What the paragraphs of a .docx say, in their order; the empty ones are left out. */
export const paragraphsOf = (docx: Uint8Array): readonly string[] =>
  partOf(docx, 'word/document.xml')
    .split('</w:p>')
    .map((xml) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
        .map(([, text = '\n']) => text.replaceAll(/&\w+;/g, (name) => letterOf[name] ?? name))
        .join(''),
    )
    .filter((text) => text !== '');

/** What each page of a .pdf says, its lines joined by spaces. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: false });
  return text.map((page) => page.replaceAll(/\s+/g, ' ').trim());
}

/** The size of each page in points. */
export async function pageSizesOf(pdf: Uint8Array): Promise<readonly (readonly number[])[]> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
  );
  return (pages as readonly { readonly view: readonly number[] }[]).map(({ view }) => view.slice(2));
}
