/** What the journey reads of the server's answers; the whole contract is the OpenAPI document. */
export interface Me {
  readonly id: string;
  readonly fullName: string;
  readonly signInName: string;
  readonly mode: string;
  readonly roles: readonly {
    readonly role: string;
    readonly place: { readonly id: string; readonly name: string } | null;
  }[];
  readonly producers: readonly { readonly id: string; readonly name: string }[];
}

export interface DemoAccounts {
  readonly password: string;
  readonly accounts: readonly { readonly signInName: string }[];
}

export interface ClockReading {
  readonly now: string;
  readonly today: string;
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Round {
  readonly id: string;
  readonly number: number;
  readonly year: number;
  readonly rulebook: string;
}

export interface ActionAnswer {
  readonly dossier: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly star: number | null;
  };
  readonly step: { readonly number: number; readonly action: string; readonly hash: string };
}

export interface Council {
  readonly id: string;
  readonly name: string;
  readonly seats: readonly { readonly personId: string; readonly fullName: string; readonly seat: string }[];
}

export interface SessionAnswer {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

export interface CouncilSession extends SessionAnswer {
  readonly items: readonly {
    readonly dossierId: string;
    readonly product: string;
    readonly mayOpenOn: string | null;
  }[];
}

export interface PanelResult {
  readonly ballots: number;
  readonly points: number;
  readonly mean: string;
  readonly star: number | null;
  readonly outcome: string;
  readonly parts: Readonly<Record<'A' | 'B' | 'C', { readonly points: number; readonly mean: string }>>;
}

export interface Panel {
  readonly id: string;
  readonly level: string;
  readonly scoringRound: number;
  readonly status: 'open' | 'closed';
  readonly seats: readonly {
    readonly personId: string;
    readonly fullName: string;
    readonly seat: string;
    readonly hasCast: boolean;
  }[];
  readonly result: PanelResult | null;
}

export interface Dossier {
  readonly sitePhotos: readonly { readonly id: string }[];
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly star: number | null;
  readonly rulebook: string;
  readonly criteriaSet: string;
  readonly panels: readonly Panel[];
  readonly supplement: {
    readonly items: readonly { readonly documentKind?: string; readonly reason: string }[];
  } | null;
  readonly recognition: {
    readonly star: number;
    readonly certificateNumber: string;
    readonly expiresOn: string;
  } | null;
  readonly steps: readonly { readonly number: number; readonly action: string; readonly hash: string }[];
  readonly availableActions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly refusals: readonly { readonly code: string; readonly [fact: string]: unknown }[];
  }[];
}

export interface Ballot {
  readonly fullName: string;
  readonly seat: string;
  readonly total: number;
}

export interface Reminder {
  readonly deadline: string;
  readonly daysBefore: number;
  readonly dueOn: string;
  readonly status: 'planned' | 'handed' | 'delivered' | 'cancelled';
}

export interface Notice {
  readonly id: string;
  readonly template: string;
  readonly dossierId: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}
