import type { PlanEvent, PlanFacts, PlanItem, PlanItemInput } from './plan-facts.js';
import { theYearIsNotOver } from './plan-year.js';
import type { PlanRefusal } from './plan.refusals.js';

/** One sentence about the plan. Returns what is missing; an empty list means satisfied. */
export type PlanRule = (facts: PlanFacts) => readonly PlanRefusal[];
/** One sentence about what the person brings along. */
export type PlanAsk<E extends PlanEvent = PlanEvent> = (facts: PlanFacts, event: E) => readonly PlanRefusal[];
type EventOf<A extends PlanEvent['type']> = Extract<PlanEvent, { type: A }>;

export const thePlannedYearIsNotOver: PlanRule = ({ year, today }) => theYearIsNotOver(year, today);

export const thePlanListsSomething: PlanRule = ({ items }) =>
  items.length === 0 ? [{ code: 'plan.empty' }] : [];

export const theTargetsAreSet: PlanRule = ({ targets }) =>
  targets === null ? [{ code: 'plan.targets-missing' }] : [];

const promising = ({ items }: PlanFacts) => items.filter(({ hasPotential }) => hasPotential);

/** The commune names an officer who guides the owner: Tuần Giáo 02/2023. */
export const everyOwnerHasAGuide: PlanRule = (facts) =>
  promising(facts)
    .filter(({ guideId }) => guideId === null)
    .map(({ id: itemId, productName }) => ({ code: 'plan.guide-missing', itemId, productName }));

/** One officer for all that an owner plans. */
export const noOwnerHasTwoGuides: PlanRule = (facts) => {
  const guided = promising(facts).filter(({ guideId }) => guideId !== null);
  const ofOwner = (owner: string) => guided.filter(({ producerName }) => sameText(producerName, owner));
  return guided
    .filter((item) => ofOwner(item.producerName)[0] === item)
    .filter(({ producerName, guideId }) => ofOwner(producerName).some((other) => other.guideId !== guideId))
    .map(({ producerName }) => ({ code: 'plan.guides-differ', producerName }));
};

/** A star to aim at, and a quarter to register in. */
export const everyProductHasAGoal: PlanRule = (facts) =>
  promising(facts)
    .filter(({ targetStar, quarter }) => targetStar === null || quarter === null)
    .map(({ id: itemId, productName }) => ({ code: 'plan.goal-missing', itemId, productName }));

/** What was handed in is merged or returned before the plan made of it is approved. */
export const nothingWaitsBelow: PlanRule = ({ waitingBelow }) =>
  waitingBelow.map(({ id: placeId, name: placeName }) => ({
    code: 'plan.waiting-below',
    placeId,
    placeName,
  }));

const stillWritten: readonly string[] = ['draft', 'returned'];

/** The plan above takes others in, or gives them back, only while it is being written. */
export const thePlanAboveIsBeingWritten: PlanRule = ({ planAbove, year }) => {
  if (planAbove === null) return [{ code: 'plan.above-missing', year }];
  return stillWritten.includes(planAbove.state)
    ? []
    : [{ code: 'plan.above-closed', state: planAbove.state }];
};

export const somethingIsLeftToRegister: PlanRule = (facts) =>
  promising(facts).some(({ dossierId }) => dossierId === null) ? [] : [{ code: 'plan.nothing-to-register' }];

/** The guide serves at the place of the plan. */
export const theGuideServesHere: PlanAsk<EventOf<'addItem' | 'changeItem'>> = (
  { officers },
  { input: { guideId } },
) => (guideId === null || officers.includes(guideId) ? [] : [{ code: 'plan.guide-unknown', guideId }]);

/** An owner named by the record is at home here, a product named by it is that owner's. */
export const ownerAndProductAreOnRecord: PlanAsk<EventOf<'addItem' | 'changeItem' | 'linkItem'>> = (
  { named },
  { input: { producerId, productId } },
) => [
  ...(producerId !== null && named.producer === null
    ? [{ code: 'plan.producer-unknown' as const, producerId }]
    : []),
  ...(productId !== null && producerId === null
    ? [{ code: 'plan.product-without-producer' as const, productId }]
    : []),
  ...(productId !== null && producerId !== null && named.product === null
    ? [{ code: 'plan.product-unknown' as const, productId }]
    : []),
];

/** A product aims at a round of the year that its place takes part in. */
export const theRoundIsOfTheYear: PlanAsk<EventOf<'addItem' | 'changeItem'>> = (
  { named, year },
  { input: { roundId } },
) => (roundId === null || named.round !== null ? [] : [{ code: 'plan.round-unknown', roundId, year }]);

const sameText = (one: string, other: string) =>
  one.trim().normalize('NFC').toLocaleLowerCase('vi') ===
  other.trim().normalize('NFC').toLocaleLowerCase('vi');
const sameProduct = (one: PlanItem, other: PlanItemInput) =>
  (one.productId !== null && one.productId === other.productId) ||
  (sameText(one.producerName, other.producerName) && sameText(one.productName, other.productName));

/** Why the plan cannot have a product: it is listed as this one. */
export const listedTwice = ({ id: itemId, productName }: PlanItem) =>
  ({ code: 'plan.item-twice', itemId, productName }) as const;

/** A product of an owner stands in the plan once. */
export const theProductIsNotListedYet: PlanAsk<EventOf<'addItem' | 'changeItem'>> = ({ items }, event) =>
  items
    .filter((item) => event.type === 'addItem' || item.id !== event.input.itemId)
    .filter((item) => sameProduct(item, event.input))
    .map(listedTwice);

type OfAnItem = EventOf<'changeItem' | 'removeItem' | 'linkItem'>;
const itemOf = ({ items }: PlanFacts, { input }: OfAnItem) => items.find(({ id }) => id === input.itemId);

export const theItemIsListed: PlanAsk<OfAnItem> = (facts, event) =>
  itemOf(facts, event) ? [] : [{ code: 'plan.item-unknown', itemId: event.input.itemId }];

/** What has become a dossier stays as it was planned. */
export const theItemIsNotRegistered: PlanAsk<OfAnItem> = (facts, event) => {
  const item = itemOf(facts, event);
  return item && item.dossierId !== null
    ? [{ code: 'plan.item-registered', itemId: item.id, productName: item.productName }]
    : [];
};

/** The same on the record: the product itself, or a name among those of its owner. */
const sameOnRecord = (one: PlanItem, other: Pick<PlanItem, 'producerId' | 'productId' | 'productName'>) =>
  one.productId !== null && other.productId !== null
    ? one.productId === other.productId
    : one.producerId !== null &&
      one.producerId === other.producerId &&
      sameText(one.productName, other.productName);

/** Items that were written under different names must not turn out to be one product. */
export const theLinkedProductIsNotListedYet: PlanAsk<EventOf<'linkItem'>> = (facts, event) => {
  const { itemId, producerId, productId } = event.input;
  const productName = facts.named.product?.name ?? itemOf(facts, event)?.productName ?? '';
  return facts.items
    .filter(({ id }) => id !== itemId)
    .filter((item) => sameOnRecord(item, { producerId, productId, productName }))
    .map(listedTwice);
};

export const theReasonsAreGiven: PlanAsk<EventOf<'return'>> = (_, { input: { reasons } }) =>
  reasons.length > 0 && reasons.every((reason) => reason.trim() !== '') ? [] : [{ code: 'reason.missing' }];

export const theReasonIsGiven: PlanAsk<EventOf<'amend'>> = (_, { input: { reason } }) =>
  reason.trim() === '' ? [{ code: 'reason.missing' }] : [];

export const theDecisionIsMade: PlanAsk<EventOf<'approve'>> = ({ today }, { input: { decidedOn } }) =>
  decidedOn <= today ? [] : [{ code: 'day.in-the-future', field: 'decidedOn', day: decidedOn, today }];

/** A decision is no older than what it decides. Ours. */
export const theDecisionIsOnThePlanAsItStands: PlanAsk<EventOf<'approve'>> = (
  { changedOn },
  { input: { decidedOn } },
) =>
  changedOn !== null && decidedOn < changedOn
    ? [{ code: 'plan.decision-before-change', decidedOn, changedOn }]
    : [];
