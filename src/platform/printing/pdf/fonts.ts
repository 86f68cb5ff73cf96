import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Tinos: as wide as Times New Roman, free to pass on, whole Vietnamese. */
export const fonts = {
  Tinos: {
    normal: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
    bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
    italics: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
    bolditalics: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
  },
} as const;

const files: ReadonlySet<string> = new Set(Object.values(fonts.Tinos));
export const isFontFile = (path: string): boolean => files.has(path);
