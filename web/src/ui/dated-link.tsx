import { Link } from '@tanstack/react-router';
import type { Agenda } from '../api/types.js';
import { useDatedWords } from '../texts/use-dated-words.js';

/** What a date says, and the way to what it stands on. */
export function DatedLink({ thing }: { thing: Agenda['items'][number] }) {
  const sentence = useDatedWords();
  return <Link {...linkTo(thing.page)}>{sentence(thing)}</Link>;
}

/** A path of the site with what it searches for; types know the search of paths that are written out only. */
const linkTo = (page: string) => {
  const [to = '', search] = page.split('?');
  return { to, search: Object.fromEntries(new URLSearchParams(search)) as never };
};
