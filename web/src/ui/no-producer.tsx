import { placesOf } from '../api/places-of.js';
import { useMe } from '../api/use-me.js';
import { useWords } from '../texts/words.js';
import { Callout } from './callout.js';

/** Whom an owner turns to whose account acts for no producer yet; nothing for anybody else. */
export function NoProducer() {
  const { t, place } = useWords();
  const me = useMe();
  const communes = placesOf(me, ['producer']);
  if (communes.length === 0 || me.producers.length > 0) return null;
  const names = communes.map(({ name, level }) => place(name, level)).join(', ');
  return (
    <Callout
      tone="info"
      title={t('noProducer.title')}
      sentences={[t('noProducer.whomToAsk', { place: names })]}
    />
  );
}
