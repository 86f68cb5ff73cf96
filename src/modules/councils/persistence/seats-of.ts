import { councilRoles } from '../../../domain/jurisdiction/role.js';
import { isInOffice } from '../../people/index.js';

/** The seats of a council, an alias; of whoever may lead it also that they are out of office. */
export const seatsOf = (
  council: string,
) => `(SELECT json_agg(json_strip_nulls(json_build_object('personId', t.person_id, 'seat', t.seat,
    'isOutOfOffice', CASE WHEN t.seat IN ('chair', 'viceChair') AND NOT ${isInOffice('t.person_id', `${council}.place_id`, councilRoles)} THEN true END)))
  FROM council_seat t WHERE t.council_id = ${council}.id)`;
