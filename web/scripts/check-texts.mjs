// Fails when Vietnamese and English do not say the same things, or when a page asks for a text that does not exist.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../src', import.meta.url));
const languages = ['vi', 'en'];
const plural = /_(zero|one|two|few|many|other)$/;

const texts = Object.fromEntries(
  languages.map((language) => [
    language,
    JSON.parse(readFileSync(join(root, 'texts', `${language}.json`), 'utf8')),
  ]),
);
const baseOf = (key) => key.replace(plural, '');
const basesOf = (language) => new Set(Object.keys(texts[language]).map(baseOf));
const factsIn = (text) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, fact]) => fact));
const factsOf = (language, base) => {
  const sentences = Object.entries(texts[language]).filter(([key]) => baseOf(key) === base);
  return [...new Set(sentences.flatMap(([, text]) => [...factsIn(text)]))]
    .toSorted((a, b) => a.localeCompare(b))
    .join(', ');
};

const sources = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
const asked = (pattern) => sources.flatMap((source) => [...source.matchAll(pattern)].map(([, key]) => key));
const literal = new Set([
  ...asked(/\bt\(\s*'([^']+)'/g),
  ...asked(/'(nav\.\w+)'/g),
  ...asked(/\bt\([^()'`]*\? '([^']+)' :/g),
  ...asked(/\bt\([^()'`]*\? '[^']+' : '([^']+)'/g),
]);

const problems = [];
const [vi, en] = languages.map(basesOf);
for (const key of vi) if (!en.has(key)) problems.push(`en.json lacks ${key}`);
for (const key of en) if (!vi.has(key)) problems.push(`vi.json lacks ${key}`);
for (const language of languages) {
  for (const [key, text] of Object.entries(texts[language])) {
    if (typeof text !== 'string' || text.trim() === '') problems.push(`${language}.json: ${key} is empty`);
    if (text !== text.normalize('NFC')) problems.push(`${language}.json: ${key} is not in NFC`);
  }
}
for (const key of vi) {
  if (!en.has(key)) continue;
  const [inVi, inEn] = [factsOf('vi', key), factsOf('en', key)];
  if (inVi !== inEn) problems.push(`${key}: vi speaks of {${inVi}}, en of {${inEn}}`);
}
for (const key of literal) if (!vi.has(key)) problems.push(`a page asks for ${key}, which has no text`);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
console.log(`${vi.size} texts, the same in ${languages.join(' and ')}`);
