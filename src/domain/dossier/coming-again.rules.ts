import type { DossierRule } from './dossier-rule.js';

/** What has ended goes on again only while its product has no other dossier that is open (not in the decisions; ADR 0007). */
export const noOtherDossierIsOpen: DossierRule = ({ openElsewhere }) =>
  openElsewhere === null ? [] : [{ code: 'dossier.already-open', productId: openElsewhere }];
