/**
 * Interim contract of the HTTP API, written by hand in the shape openapi-typescript generates.
 * `npm run api:client` replaces this file with the one drawn from /api/openapi.json; do not add behaviour here.
 */

interface Reads<Answer, Query = never, Path = never> {
  parameters: { query?: Query; path: Path; header?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

interface ReadsPlain<Answer, Query = never> {
  parameters: { query?: Query; path?: never; header?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

interface Writes<Body, Answer, Path = never> {
  parameters: { query?: never; path: Path; header?: { 'If-Match'?: string; 'Idempotency-Key'?: string }; cookie?: never };
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

interface WritesPlain<Body, Answer> {
  parameters: { query?: never; path?: never; header?: { 'Idempotency-Key'?: string }; cookie?: never };
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: { headers: Record<string, unknown>; content: { 'application/json': Answer } } };
}

interface Ends {
  parameters: { query?: never; path?: never; header?: { 'Idempotency-Key'?: string }; cookie?: never };
  requestBody?: never;
  responses: { 204: { headers: Record<string, unknown>; content?: never } };
}

interface List<Item> {
  items: Item[];
  next: string | null;
}

interface Page {
  limit?: number;
  after?: string;
}

interface ById {
  id: string;
}

export interface components {
  schemas: {
    Level: 'commune' | 'district' | 'province';
    Role:
      | 'producer'
      | 'communeOfficer'
      | 'districtOfficer'
      | 'provinceOfficer'
      | 'councilMember'
      | 'councilSecretary'
      | 'councilChair'
      | 'provincialApprover'
      | 'coordinationOffice'
      | 'auditor'
      | 'administrator';
    PlaceRef: { id: string; name: string; level: components['schemas']['Level'] };
    NamedRef: { id: string; name: string };
    Me: {
      id: string;
      fullName: string;
      signInName: string;
      mode: 'demo' | 'production';
      roles: { role: components['schemas']['Role']; place: components['schemas']['PlaceRef'] | null }[];
      producers: { id: string; name: string; communeId: string }[];
      unreadNotices: number;
    };
    Place: {
      id: string;
      code: string;
      name: string;
      level: components['schemas']['Level'];
      parentId: string | null;
      validFrom: string;
      validTo: string | null;
    };
    Assignment: {
      id: string;
      role: components['schemas']['Role'];
      place: components['schemas']['PlaceRef'] | null;
      validFrom: string;
      validTo: string | null;
    };
    Person: {
      id: string;
      version: number;
      fullName: string;
      signInName: string;
      email: string | null;
      phone: string | null;
      assignments: components['schemas']['Assignment'][];
    };
    Council: {
      id: string;
      name: string;
      level: components['schemas']['Level'];
      place: components['schemas']['PlaceRef'];
      decisionNumber: string;
      decidedOn: string;
      seats: { personId: string; fullName: string; seat: 'chair' | 'viceChair' | 'secretary' | 'member'; body: string }[];
    };
    Producer: {
      id: string;
      name: string;
      kind: 'enterprise' | 'cooperative' | 'cooperativeGroup' | 'household';
      commune: components['schemas']['NamedRef'];
      representativeName: string;
      address: string;
      registrationNumber: string | null;
      phone: string | null;
    };
    Product: {
      id: string;
      name: string;
      description: string;
      setCode: string;
      setName: string;
      producer: components['schemas']['NamedRef'];
    };
    LegalDate: { on: string; counts: 'before' | 'by'; lastDay: string };
    Round: {
      id: string;
      version: number;
      place: components['schemas']['PlaceRef'];
      year: number;
      number: number;
      rulebook: string;
      registrationCloses: components['schemas']['LegalDate'];
      dueAtDistrict: components['schemas']['LegalDate'];
      dueAtProvince: components['schemas']['LegalDate'];
      source: string | null;
    };
    DeadlineKind: 'registrationCloses' | 'dueAtDistrict' | 'dueAtProvince';
    Deadline: {
      kind: components['schemas']['DeadlineKind'];
      on: string;
      counts: 'before' | 'by';
      lastDay: string;
      daysLeft: number;
    };
    Reminder: {
      id: string;
      deadline: components['schemas']['DeadlineKind'];
      daysBefore: number;
      dueAt: string;
      status: string;
      dossierId: string | null;
      dueOn: string;
    };
    RulebookSet: {
      code: string;
      name: string;
      group: { code: string; name: string };
      subgroup: string;
      variantOf: string | null;
      effectiveFrom: string;
      effectiveTo: string | null;
      samples: number;
      attainablePoints: number;
      criteria: number;
      eliminatedWhen: { code: string; label: string }[];
    };
    Rulebook: {
      id: string;
      decree: string;
      effectiveFrom: string;
      effectiveTo: string | null;
      mandatoryDocuments: string[];
      supportingDocuments: string[];
      sets: components['schemas']['RulebookSet'][];
    };
    CriterionOption: {
      code: string;
      points: number;
      label: string;
      branch?: string;
      stopsScoring?: boolean;
    };
    Criterion: {
      code: string;
      name: string;
      maxPoints: number;
      choice: 'one' | 'sum' | 'one-in-branch';
      branches?: { code: string; label: string }[];
      appliesIf?: { criterion: string; minPoints: number; inferred?: boolean };
      subgroup?: { code: string; name: string; maxPoints: number };
      options: components['schemas']['CriterionOption'][];
      floors: { star: 3 | 4 | 5; minPoints: number }[];
      notes: { kind: 'precondition' | 'knockout' | 'gate' | 'applies' | 'info'; code?: string; label: string }[];
    };
    CriteriaSet: {
      code: string;
      name: string;
      group: { code: string; name: string };
      subgroup: string;
      samplesRequired: number | null;
      legalBasis: string;
      eliminatedWhen: { code: string; label: string }[];
      maxPoints: number;
      attainablePoints: number;
      parts: {
        code: 'A' | 'B' | 'C';
        name: string;
        maxPoints: number;
        sections: {
          code: string;
          name: string;
          maxPoints: number;
          criteria: components['schemas']['Criterion'][];
        }[];
      }[];
    };
    Refusal: { code: string; [fact: string]: unknown };
    Holder: { role: components['schemas']['Role']; level: components['schemas']['Level'] };
    DossierRow: {
      id: string;
      version: number;
      state: string;
      stage: string;
      star: number | null;
      updatedAt: string;
      stageEnteredAt: string;
      product: { id: string; name: string; setCode: string };
      producer: components['schemas']['NamedRef'];
      commune: components['schemas']['NamedRef'];
      district: components['schemas']['NamedRef'];
      province: components['schemas']['NamedRef'];
      round: { id: string; year: number; number: number };
      rulebook: string;
      criteriaSet: string;
      machine: { id: string; version: string };
      deadline: components['schemas']['Deadline'] | null;
      ballotAwaited: boolean;
    };
    WorkItem: components['schemas']['DossierRow'] & { holder: components['schemas']['Holder'][] };
    AvailableAction: {
      action: string;
      allowed: boolean;
      mine: boolean;
      at: components['schemas']['Level'];
      roles: components['schemas']['Role'][];
      refusals: components['schemas']['Refusal'][];
    };
    Step: {
      number: number;
      action: string;
      fromState: string | null;
      toState: string;
      takenBy: { id: string; fullName: string } | null;
      takenAs: string;
      takenAt: string;
      reason: string | null;
      details: Record<string, unknown>;
      hash: string;
    };
    ActionAnswer: {
      dossier: { id: string; version: number; state: string; star: number | null };
      step: { number: number; action: string; fromState: string | null; toState: string; takenAt: string; hash: string };
      availableActions: components['schemas']['AvailableAction'][];
    };
    PartPoints: { points: number; mean: string };
    PanelResult: {
      ballots: number;
      points: number;
      mean: string;
      parts: { A: components['schemas']['PartPoints']; B: components['schemas']['PartPoints']; C: components['schemas']['PartPoints'] };
      band: number;
      star: number | null;
      outcome: 'rated' | 'eliminated' | 'stopped';
      findings: string[];
      failedFloors: { star: number; criterion: string; minPoints: number; points: number; ballots: number }[];
      criteria: { code: string; points: number; mean: string }[];
    };
    Panel: {
      id: string;
      level: 'district' | 'province';
      scoringRound: number;
      status: 'open' | 'closed';
      openedAt: string;
      closedAt: string | null;
      seats: { personId: string; fullName: string; seat: string; hasCast: boolean }[];
      mine: 'notSeated' | 'waiting' | 'cast';
      result: components['schemas']['PanelResult'] | null;
    };
    Evidence: {
      id: string;
      fileName: string;
      mediaType: string;
      size: number;
      sha256: string;
      uploadedAt: string;
      uploadedBy: string;
    };
    DossierView: components['schemas']['DossierRow'] & {
      purpose: string;
      description: string;
      holder: components['schemas']['Holder'][];
      people: { role: components['schemas']['Role']; level: components['schemas']['Level']; names: string[] }[];
      supplement: {
        from: components['schemas']['Level'];
        items: { documentKind?: string; reason: string }[];
        askedOn: string;
      } | null;
      samplesReceived: number | null;
      samplesRequired: number;
      documents: { kind: string; mandatory: boolean; evidence: components['schemas']['Evidence'][] }[];
      panels: components['schemas']['Panel'][];
      central: { points: number; ballots: number; mean: string } | null;
      recognition: {
        star: number;
        decisionNumber: string;
        decidedOn: string;
        certificateNumber: string;
        expiresOn: string;
        by: 'province' | 'ministry';
      } | null;
      path: { stage: string; status: 'done' | 'current' | 'ahead' | 'skipped'; since: string | null }[];
      findings: { code: string; label: string }[];
      steps: components['schemas']['Step'][];
      availableActions: components['schemas']['AvailableAction'][];
    };
    Ballot: {
      marks: Record<string, string | string[]>;
      declared: string[];
      confirmedEmpty: string[];
      notes: Record<string, string>;
    };
    CastBallot: components['schemas']['Ballot'] & {
      personId: string;
      fullName: string;
      seat: string;
      total: number;
      castAt: string;
    };
    Notice: {
      id: string;
      template: string;
      facts: Record<string, unknown>;
      dossierId: string | null;
      createdAt: string;
      readAt: string | null;
    };
    Mail: {
      id: string;
      to: string;
      subject: string;
      body: string;
      status: 'kept' | 'pending' | 'sent';
      createdAt: string;
      sentAt: string | null;
    };
  };
}

type S = components['schemas'];

export interface paths {
  '/api/setup': {
    get: ReadsPlain<{ needed: boolean }>;
    post: WritesPlain<{ token: string; fullName: string; signInName: string; password: string }, S['Me']>;
  };
  '/api/session': {
    get: ReadsPlain<S['Me']>;
    post: WritesPlain<{ signInName: string; password: string }, S['Me']>;
    delete: Ends;
  };
  '/api/demo/accounts': {
    get: ReadsPlain<{
      password: string;
      accounts: { signInName: string; fullName: string; roles: { role: S['Role']; placeName: string | null }[] }[];
    }>;
  };
  '/api/demo/clock': {
    get: ReadsPlain<{ now: string; today: string }>;
    put: WritesPlain<{ to: string }, { now: string; today: string }>;
  };
  '/api/places': {
    get: ReadsPlain<List<S['Place']>, Page & { under?: string; level?: S['Level'] }>;
    post: WritesPlain<
      { code: string; name: string; level: S['Level']; parentId: string | null; validFrom: string },
      S['Place']
    >;
  };
  '/api/people': {
    get: ReadsPlain<List<S['Person']>, Page & { q?: string }>;
    post: WritesPlain<
      { fullName: string; signInName: string; password: string; email?: string; phone?: string },
      S['Person']
    >;
  };
  '/api/people/{id}': { get: Reads<S['Person'], never, ById> };
  '/api/people/{id}/assignments': {
    post: Writes<{ role: S['Role']; placeId: string | null; validFrom: string }, S['Person'], ById>;
  };
  '/api/people/{id}/assignments/{assignmentId}/end': {
    post: Writes<{ validTo: string }, S['Person'], { id: string; assignmentId: string }>;
  };
  '/api/councils': {
    get: ReadsPlain<List<S['Council']>, Page & { placeId?: string }>;
    post: WritesPlain<
      {
        placeId: string;
        name: string;
        decisionNumber: string;
        decidedOn: string;
        seats: { personId: string; seat: S['Council']['seats'][number]['seat']; body: string }[];
      },
      S['Council']
    >;
  };
  '/api/producers': {
    get: ReadsPlain<List<S['Producer']>, Page>;
    post: WritesPlain<
      {
        communeId: string;
        name: string;
        kind: S['Producer']['kind'];
        representativeName: string;
        address: string;
        registrationNumber?: string;
        phone?: string;
        personIds?: string[];
      },
      S['Producer']
    >;
  };
  '/api/products': {
    get: ReadsPlain<List<S['Product']>, Page & { producerId?: string }>;
    post: WritesPlain<{ producerId: string; name: string; description: string; setCode: string }, S['Product']>;
  };
  '/api/rounds': {
    get: ReadsPlain<List<S['Round']>, Page & { placeId?: string; year?: number }>;
    post: WritesPlain<
      {
        placeId: string;
        year: number;
        number: number;
        rulebook: string;
        registrationCloses: { on: string; counts: 'before' | 'by' };
        dueAtDistrict: { on: string; counts: 'before' | 'by' };
        dueAtProvince: { on: string; counts: 'before' | 'by' };
        source?: string;
      },
      S['Round']
    >;
  };
  '/api/rounds/{id}': { get: Reads<S['Round'], never, ById> };
  '/api/rounds/{id}/deadlines': {
    post: Writes<
      {
        registrationCloses?: { on: string; counts: 'before' | 'by' };
        dueAtDistrict?: { on: string; counts: 'before' | 'by' };
        dueAtProvince?: { on: string; counts: 'before' | 'by' };
        reason: string;
      },
      S['Round'],
      ById
    >;
  };
  '/api/rounds/{id}/reminders': { get: Reads<List<S['Reminder']>, Page, ById> };
  '/api/rulebooks': { get: ReadsPlain<List<S['Rulebook']>> };
  '/api/rulebooks/{id}/sets/{code}': { get: Reads<S['CriteriaSet'], never, { id: string; code: string }> };
  '/api/dossiers': {
    get: ReadsPlain<
      List<S['DossierRow']>,
      Page & {
        placeId?: string;
        roundId?: string;
        state?: string;
        stage?: string;
        star?: number;
        setCode?: string;
        q?: string;
      }
    >;
    post: WritesPlain<{ productId: string; roundId: string }, S['ActionAnswer']>;
  };
  '/api/work': { get: ReadsPlain<{ items: S['WorkItem'][] }> };
  '/api/dossiers/{id}': { get: Reads<S['DossierView'], never, ById> };
  '/api/dossiers/{id}/steps/{action}': {
    post: Writes<Record<string, unknown>, S['ActionAnswer'], { id: string; action: string }>;
  };
  '/api/dossiers/{id}/panels/{panelId}/ballot': {
    get: Reads<S['CastBallot'], never, { id: string; panelId: string }>;
    post: Writes<
      S['Ballot'],
      { panelId: string; total: number; parts: { A: number; B: number; C: number }; castAt: string },
      { id: string; panelId: string }
    >;
  };
  '/api/dossiers/{id}/panels/{panelId}/ballots': {
    get: Reads<
      { items: S['CastBallot'][] },
      never,
      { id: string; panelId: string }
    >;
  };
  '/api/notices': { get: ReadsPlain<List<S['Notice']>, Page> };
  '/api/notices/{id}/read': { post: Writes<Record<string, never>, S['Notice'], ById> };
  '/api/outbox': { get: ReadsPlain<List<S['Mail']>, Page> };
}
