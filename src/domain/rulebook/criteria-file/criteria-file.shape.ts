import { choices, findingKinds, partCodes, remarkKinds } from '../../scoring/criteria-set.js';
import { calendarDay, filledList, list, object, oneOf, orNull, text, textLike, whole } from './shape.js';

const kebab = textLike(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const setCode = textLike(/^\d{2}(-\d{4})?$/);
const criterionCode = textLike(/^\d+(\.[\p{Ll}\d]+)*$/u);
// A paraphrase is short and carries none of the printed sheet's tick boxes or asterisks.
const optionLabel = textLike(/^[^*□]{1,170}$/u);

const finding = object({ code: kebab, label: text });
const branch = object({ code: kebab, label: text });
const group = object({ code: text, name: text });

const option = object({
  code: textLike(/^[a-z]$/),
  points: whole,
  label: optionLabel,
  'branch?': kebab,
  'stopsScoring?': oneOf(true),
  'corrected?': text,
});

const criterion = object({
  code: criterionCode,
  name: text,
  maxPoints: whole,
  'printedMaxPoints?': whole,
  choice: oneOf(...choices),
  'branches?': filledList(branch),
  'appliesIf?': object({ criterion: criterionCode, minPoints: whole, 'inferred?': oneOf(true) }),
  'assessedBy?': oneOf('commune'),
  'subgroup?': object({ code: criterionCode, name: text, maxPoints: whole }),
  options: filledList(option),
  floors: list(object({ star: oneOf(3, 4, 5), minPoints: whole })),
  notes: list(object({ kind: oneOf(...findingKinds, ...remarkKinds), 'code?': kebab, label: text })),
});

const section = object({
  code: textLike(/^\d+$/),
  name: text,
  maxPoints: whole,
  'printedMaxPoints?': whole,
  criteria: filledList(criterion),
});

const part = object({
  code: oneOf(...partCodes),
  name: text,
  maxPoints: whole,
  sections: filledList(section),
});

const anomaly = object({
  at: text,
  kind: kebab,
  label: text,
  status: oneOf('corrected', 'inferred', 'kept', 'unknown', 'unverified'),
});

const set = object({
  code: setCode,
  name: text,
  'variantOf?': setCode,
  'effectiveFrom?': calendarDay,
  'effectiveTo?': calendarDay,
  catalogueCode: orNull(text),
  group,
  subgroup: text,
  ministries: filledList(text),
  samplesRequired: orNull(whole),
  legalBasis: text,
  eliminatedWhen: list(finding),
  maxPoints: oneOf(100),
  attainablePoints: whole,
  parts: filledList(part),
  anomalies: list(anomaly),
});

/** The keys and values that a criteria file may hold; the sums are another matter. */
export const criteriaFileShape = object({
  id: kebab,
  decree: text,
  signedOn: calendarDay,
  effectiveFrom: calendarDay,
  effectiveTo: orNull(calendarDay),
  language: oneOf('vi'),
  labels: oneOf('paraphrased'),
  sources: filledList(text),
  sets: filledList(set),
});
