export const producerKinds = ['enterprise', 'cooperative', 'cooperativeGroup', 'household'] as const;
/** The legal form of whoever makes a product: QĐ 1048, PL II §3a. */
export type ProducerKind = (typeof producerKinds)[number];
