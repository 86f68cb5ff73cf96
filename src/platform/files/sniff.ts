import { fileTypeFromFile } from 'file-type';
import { isMediaType, type MediaType } from './media-type.js';
import { findArchiveEntries } from './archive-entries.js';

/** An Office document is an archive with this part in it; one with the other part carries macros. */
const mainPart: Partial<Record<MediaType, string>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'word/document.xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xl/workbook.xml',
};
const macroPart = /vbaproject\.bin$/i;

/** Judges a file by its content alone; undefined when it is none of the kinds we take, whatever it is called. */
export async function sniff(path: string): Promise<MediaType | undefined> {
  const found = await fileTypeFromFile(path).catch(() => undefined); // cut off or malformed: no kind we take
  if (!found || !isMediaType(found.mime)) return undefined;
  const part = mainPart[found.mime];
  return !part || (await isHarmlessArchive(path, part)) ? found.mime : undefined;
}

async function isHarmlessArchive(path: string, part: string): Promise<boolean> {
  const names = await findArchiveEntries(path);
  return names !== undefined && names.includes(part) && !names.some((name) => macroPart.test(name));
}
