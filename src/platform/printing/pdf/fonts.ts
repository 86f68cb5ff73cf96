import { createRequire } from 'node:module';

const fileOf = (file: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/tinos/${file}.ttf`);

/** Tinos: as wide as Times New Roman, free to pass on, whole Vietnamese. */
export const fonts = {
  Tinos: {
    normal: fileOf('400Regular/Tinos_400Regular'),
    bold: fileOf('700Bold/Tinos_700Bold'),
    italics: fileOf('400Regular_Italic/Tinos_400Regular_Italic'),
    bolditalics: fileOf('700Bold_Italic/Tinos_700Bold_Italic'),
  },
} as const;

const files: ReadonlySet<string> = new Set(Object.values(fonts.Tinos));
export const isFontFile = (path: string): boolean => files.has(path);
