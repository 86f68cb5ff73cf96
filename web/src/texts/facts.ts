import { dateText, instantText } from './dates.js';

/** What the words of facts are made of. */
interface Speech {
  readonly label: (family: string, code: string) => string;
  /** The name behind an id. */
  readonly nameOf: (id: string, fact: string) => string;
  readonly language: string;
}

/** Facts whose values are codes, and the family of texts that names them. */
const families: Readonly<Record<string, string>> = {
  state: 'state',
  fromState: 'state',
  toState: 'state',
  stage: 'stage',
  action: 'action',
  role: 'role',
  roles: 'role',
  takenAs: 'role',
  level: 'level',
  at: 'level',
  from: 'level',
  document: 'document',
  documents: 'document',
  documentKind: 'document',
  documentKinds: 'document',
  kind: 'document',
  deadline: 'deadline',
  clock: 'clock',
  seat: 'seat',
  finding: 'finding',
  outcome: 'outcome',
  rulebook: 'rulebook',
  classifiedUnder: 'rulebook',
  earlier: 'deadline',
  later: 'deadline',
  path: 'rulePath',
  field: 'field',
  followUpKind: 'followUpTask',
  condition: 'recheckCondition',
  conditions: 'recheckCondition',
  proposed: 'recheckOutcome',
  grounds: 'recheckGrounds',
};

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T/.test(text);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function factText(name: string, value: unknown, speech: Speech): string {
  const { label, language } = speech;
  if (Array.isArray(value)) return [...new Set(value.map((each) => factText(name, each, speech)))].join(', ');
  if (name === 'year') return String(value);
  // A decision without a last day holds until another one follows.
  if (name === 'effectiveTo' && value === null) return label('rulebook', 'open');
  if (typeof value === 'number')
    return new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  if (typeof value === 'boolean') return label('truth', String(value));
  if (typeof value === 'string') {
    if (isDay(value)) return dateText(value);
    if (isInstant(value)) return instantText(value);
    if (isId(value)) return speech.nameOf(value, name);
    const family = families[name];
    return family === undefined ? value : label(family, value);
  }
  if (isRecord(value)) return factText(name, value['fullName'] ?? value['name'] ?? value['on'] ?? '', speech);
  return '';
}

/** Facts ready to stand in a sentence: days as dd/MM/yyyy, codes and ids in words; one level of nesting as `needs.criterion`. */
export function factTexts(facts: Readonly<Record<string, unknown>>, speech: Speech) {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(facts)) {
    texts[name] = factText(name, value, speech);
    if (!isRecord(value) || Array.isArray(value)) continue;
    for (const [inner, nested] of Object.entries(value)) {
      texts[`${name}_${inner}`] = factText(inner, nested, speech);
    }
  }
  return texts;
}
