import { describe, expect, it } from '@jest/globals';
import { standingAt } from '../../../test/support/dossier-story.js';
import { pathOf } from './path.js';

/** Steps through the given states, one an hour. */
const through = (...states: readonly string[]) =>
  states.map((toState, hour) => ({ toState, takenAt: `2021-06-14T0${hour}:00:00.000000Z` }));
const statuses = (state: string, ...passed: readonly string[]) =>
  pathOf(standingAt(state), through(...passed)).map(({ stage, status }) => `${stage} ${status}`);

describe('pathOf', () => {
  it('tells what is done, current and ahead', () => {
    expect(
      statuses(
        'district.intake',
        'registration.registered',
        'preparation.preparing',
        'commune.review',
        'district.intake',
      ),
    ).toEqual([
      'registration done',
      'preparation done',
      'commune done',
      'district current',
      'province ahead',
      'ministry ahead',
      'closed ahead',
    ]);
  });

  it('counts a stage from its first instant, also when the dossier came back', () => {
    const passed = through(
      'registration.registered',
      'preparation.preparing',
      'commune.review',
      'commune.returned',
      'commune.review',
    );
    expect(
      pathOf(standingAt('commune.review'), passed).map(({ since }) => since?.slice(11, 13) ?? null),
    ).toEqual(['00', '01', '02', null, null, null, null]);
  });

  it('skips what a closed dossier will never see', () => {
    expect(statuses('closed.withdrawn', 'registration.registered', 'closed.withdrawn')).toEqual([
      'registration done',
      'preparation skipped',
      'commune skipped',
      'district skipped',
      'province skipped',
      'ministry skipped',
      'closed current',
    ]);
  });

  it('has the stages of an earlier round ahead again once it is entered anew', () => {
    const passed = [
      'registration.registered',
      'preparation.preparing',
      'commune.review',
      'preparation.preparing',
    ];
    expect(statuses('preparation.preparing', ...passed).slice(0, 3)).toEqual([
      'registration done',
      'preparation current',
      'commune ahead',
    ]);
  });

  it('is empty for an unknown machine', () => {
    expect(pathOf({ machine: 'qd-0-0', machineVersion: '1', state: 'commune.review' }, [])).toEqual([]);
  });
});
