/** What may be put before a council: one product of one producer. */
export interface Product {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** The decision whose list of sets it was classified by: decisions number their sets differently. */
  readonly rulebook: string;
  /** Which of its 26 criteria sets judges it. */
  readonly setCode: string;
  readonly producer: { readonly id: string; readonly name: string };
}

/** What a dossier takes from its product. */
export interface ProductFacts {
  readonly id: string;
  readonly name: string;
  readonly rulebook: string;
  readonly setCode: string;
  readonly producerId: string;
  readonly communeId: string;
}
