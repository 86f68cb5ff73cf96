import type { DossierWorld } from './dossier-world.js';
import { MemoryDossierStore } from './memory-dossier.store.js';
import { SmallProvince } from './small-province.js';

/** The small province in memory, on the morning of 14/6/2021. */
export async function createMemoryWorld(): Promise<DossierWorld & { readonly store: MemoryDossierStore }> {
  const province = new SmallProvince();
  const store = new MemoryDossierStore(province);
  store.setClock('2021-06-14T08:00:00+07:00');
  return {
    province,
    store,
    anotherStore: () => store,
    addProduct: async () => undefined,
    setClock: async (to) => store.setClock(to),
    convene: async (...meeting) => store.convene(...meeting),
    adjourn: async (dossierId) => store.adjourn(dossierId),
    sayConflict: async (dossierId, personId) => store.conflict(dossierId, personId),
    castBallot: async (...ballot) => store.castBallot(...ballot),
    stepsOf: async (dossierId) => store.get(dossierId).steps,
    headOf: async (dossierId) => store.get(dossierId).steps.at(-1)?.hash ?? '',
    outboxOf: async (dossierId) => store.get(dossierId).outbox,
    panelsOf: async (dossierId) =>
      store.get(dossierId).panels.map(({ id, level, scoringRound, attempt, turn, ...panel }) => ({
        ...{ id, level, scoringRound, attempt, turn, status: panel.status, ballots: panel.ballots },
        ...{ points: panel.points, star: panel.star, standing: panel.standing },
      })),
    recognitionOf: async (dossierId) => store.get(dossierId).recognition,
    // Deciding and recording follow one another without a pause here: moving the clock while deciding is enough.
    holdRecording: async () => (to) => store.setClock(to),
    destroy: async () => undefined,
  };
}
