import { extname } from 'node:path';

/** The kinds of file we take, each with the endings of its name. No archive, no page, no picture that can carry script. */
export const mediaTypes = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<string, readonly string[]>;

export type MediaType = keyof typeof mediaTypes;

export const isMediaType = (name: string): name is MediaType => Object.hasOwn(mediaTypes, name);

/** Whether the ending of a file's name is one that its content may have. */
export function isNamedHonestly(fileName: string, mediaType: MediaType): boolean {
  const ending = extname(fileName).slice(1).toLowerCase();
  return mediaTypes[mediaType].some((honest: string) => honest === ending);
}
