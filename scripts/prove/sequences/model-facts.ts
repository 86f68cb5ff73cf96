/** A calendar day 'YYYY-MM-DD'; days compare as text. */
export type Day = string;

export interface ModelDate {
  readonly on: Day;
  readonly counts: 'before' | 'by';
}
export interface ModelRound {
  readonly id: string;
  readonly placeId: string;
  readonly year: number;
  readonly number: number;
  readonly rulebook: string;
  readonly registrationCloses: ModelDate;
  /** Null under a decision without districts. */
  readonly dueAtDistrict: ModelDate | null;
  readonly dueAtProvince: ModelDate;
}

/** One ballot in the model's own words: what it says, never how the engine evaluated it. */
export interface ModelBallot {
  readonly points: Readonly<Record<string, number>>;
  readonly total: number;
  readonly findings: readonly string[];
  readonly choseStop: boolean;
}

export type ModelBallots = ReadonlyMap<string, ModelBallot>;

export type ModelLevel = 'district' | 'province';
export interface ModelSeat {
  readonly personId: string;
  readonly seat: 'chair' | 'viceChair' | 'secretary' | 'member';
}
/** What a council has to keep to. */
export interface ModelRules {
  /** Totals that lie so far apart are discussed; null: however far. */
  readonly spread: { readonly points: number; readonly counts: 'above' | 'from' } | null;
  readonly quorum: { readonly present: number; readonly of: number; readonly withChair: boolean };
  readonly scoresOnce: boolean;
}
export interface ModelCouncil {
  readonly id: string;
  readonly from: Day;
  readonly seats: readonly ModelSeat[];
  /** Its charters; what one leaves out is as the decision has it. */
  readonly charters: readonly ({ readonly from: Day } & Partial<ModelRules>)[];
}
/** The open session that has the dossier on its agenda, with whoever is there now. */
export interface ModelSession {
  readonly id: string;
  readonly councilId: string;
  readonly level: ModelLevel;
  readonly present: readonly ModelSeat[];
  /** The charter of this day binds it to its end. */
  readonly openedOn: Day;
}
export type ModelWord = 'none' | 'doubt' | 'conflict';

export interface ModelPanel {
  readonly level: ModelLevel;
  readonly scoringRound: number;
  /** Counts the times this scoring began. */
  readonly attempt: number;
  /** 1: first sheets; later: only what was contested. */
  readonly turn: number;
  readonly council: ModelCouncil;
  readonly rules: ModelRules;
  /** Null where opinions are given in writing. */
  readonly sessionId: string | null;
  /** The last day for written opinions. */
  readonly dueOn: Day | null;
  readonly seats: readonly string[];
  readonly ballots: ModelBallots;
  /** The sheets of the turn before, which stand for whoever does not cast again. */
  readonly before: ModelBallots;
  readonly contested: readonly string[];
}
export interface ModelResult {
  readonly panel: ModelPanel;
  readonly counted: ModelBallots;
  readonly points: number;
  readonly outcome: 'rated' | 'eliminated' | 'stopped';
  readonly star: number | null;
  readonly contested: readonly string[];
  /** The day on which the council was done. */
  readonly scoredOn: Day;
  /** Shown to the council alone, standing, or opened again. */
  readonly standing: 'shown' | 'sealed' | 'reopened';
  /** Shown, and left as it was when its scoring was broken off. */
  readonly isLeft?: true;
}
export interface ModelPlaces {
  readonly producerId: string;
  readonly commune: string;
  /** Null under a decision without districts. */
  readonly district: string | null;
  readonly province: string;
}

export type TimeName = 'communeReview' | 'evaluation' | 'reevaluation';
/** A lawful time, with the stretches in which it stood still and the days that were appointed since it was over. */
export interface ModelTime {
  readonly name: TimeName;
  readonly from: Day;
  readonly stills: readonly { readonly from: Day; readonly to: Day | null }[];
  readonly appointed: readonly Day[];
}

export interface ModelStep {
  readonly number: number;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  /** Null: nobody, what was due was done by itself. */
  readonly by: string | null;
  readonly as: string;
}

/** A dossier at one version. Versions are never changed, only followed. */
export interface ModelDossier {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly purpose: 'first' | 're-evaluation';
  readonly places: ModelPlaces;
  readonly councils: Readonly<Record<string, readonly ModelCouncil[]>>;
  readonly session: ModelSession | null;
  /** What members have said of conflicts of interest. */
  readonly words: Readonly<Partial<Record<string, ModelWord>>>;
  readonly round: ModelRound;
  /** The day since when the present legal date binds: reminders were planned then. */
  readonly boundSince: Day;
  readonly evidence: ReadonlyMap<string, string>;
  /** Pictures that no check shows, with who uploaded each. */
  readonly loosePhotos: ReadonlyMap<string, string>;
  readonly asked: readonly { readonly documentKind?: string }[];
  /** The files that were there when papers were asked for; null: nothing was in this round. */
  readonly had: readonly string[] | null;
  /** The same of each office's own last request, by where the dossier then lay. */
  readonly hadBy: Readonly<Record<string, readonly string[]>>;
  /** The numbers of steps that asked for what could have been asked for before: the superior hears of each. */
  readonly askedAgain: readonly number[];
  /** By the number of a step that left a difference: how many people may decide on it and are told by name. */
  readonly toldByName: Readonly<Record<number, number>>;
  /** Whether the commune has reported on what it assesses. */
  readonly reported: boolean;
  /** The lawful time of the office that has the dossier, where one has begun. */
  readonly times: readonly ModelTime[];
  readonly samples: number | null;
  readonly testedOn: Day | null;
  readonly checkedOn: Day | null;
  readonly central: { readonly points: number; readonly ballots: number } | null;
  readonly star: number | null;
  readonly panel: ModelPanel | null;
  readonly results: readonly ModelResult[];
  /** What of this round came to nothing: opinions, and scorings that were broken off. */
  readonly lapsed: readonly ModelPanel[];
  /** How many of the results belong to earlier rounds. */
  readonly resultsBefore: number;
  /** The day since when the last result stands. */
  readonly sealedOn: Day | null;
  /** The last appeal, and of which of the results, counted from nought. */
  readonly appeal: { readonly ofResult: number; readonly status: 'filed' | 'refused' } | null;
  /** Who wants the last result opened again. */
  readonly reopening: { readonly by: string } | null;
  /** The day of the last result within the present round: of the council, or of the ministry once it has decided. */
  readonly resultOn: Day | null;
  readonly certificate: {
    readonly number: string;
    readonly star: number;
    readonly by: string;
    readonly expiresOn: Day;
  } | null;
  readonly steps: readonly ModelStep[];
}

/** The last result of the present round. */
export const lastResult = (dossier: ModelDossier): ModelResult | null =>
  dossier.results[lastResultAt(dossier)] ?? null;

/** Where it is among the results of this round; sheets that were left when their scoring was broken off are no result. */
export const lastResultAt = ({ results, resultsBefore }: ModelDossier): number =>
  results.findLastIndex((result, at) => at >= resultsBefore && result.isLeft !== true);

/** The appeal against the last result. */
export const appealNow = (dossier: ModelDossier) =>
  dossier.appeal?.ofResult === lastResultAt(dossier) ? dossier.appeal : null;

/** So many days later, by the calendar of the machine we run on. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const daysFrom = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The last day that still counts. */
export const lastDay = ({ on, counts }: ModelDate): Day => (counts === 'by' ? on : addDays(on, -1));

/** 36 months later: the same day, or the last of the month. */
export function threeYearsAfter(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + 3, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + 3, month - 1, Math.min(date, last))).toISOString().slice(0, 10);
}
