/** For SQL: names of our own as a list of texts; never anything from outside. */
export const textList = (names: readonly string[]): string =>
  `(${names.map((name) => `'${name}'`).join(', ')})`;
