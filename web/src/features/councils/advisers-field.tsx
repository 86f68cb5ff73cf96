import type { AdviserPlace } from '../../api/types.js';
import { useWords } from '../../texts/words.js';
import { PeopleField } from './people-field.js';

interface Props {
  readonly placeId: string | undefined;
  /** Whether there may be no team at all. */
  readonly optional?: boolean;
}

const places: readonly AdviserPlace[] = ['leader', 'member'];

/** The advisory team, person by person. */
export function AdvisersField(props: Props) {
  const { label } = useWords();
  return (
    <PeopleField
      {...props}
      name="advisers"
      office="place"
      offices={places.map((place) => ({ value: place, label: label('adviserPlace', place) }))}
      first="leader"
      later="member"
      words={{
        ...{ at: 'adviser.at', person: 'adviser.person', as: 'adviser.as' },
        ...{ remove: 'adviser.remove', add: 'adviser.add' },
      }}
    />
  );
}
