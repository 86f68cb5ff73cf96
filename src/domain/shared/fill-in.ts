/** A text with its places filled: `{product}`. Throws where it asks for something the values do not hold. */
export const fillIn = (text: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`A text needs {${name}}`);
    return String(value);
  });
