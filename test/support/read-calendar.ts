/** A calendar of RFC 5545 read strictly: throws where a line is not as it says. */
export interface ReadEvent {
  readonly UID: string;
  readonly DTSTAMP: string;
  readonly DTSTART: string;
  readonly [property: string]: string;
}

const mostOctets = 75;

/** The events of a calendar, each with its properties by name; texts are unescaped. */
export function readCalendar(text: string): readonly ReadEvent[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`A line ends without CR LF: ${line}`);
    if (Buffer.byteLength(line) > mostOctets) throw new Error(`Longer than 75 octets: ${line}`);
  }
  const lines = physical.reduce<readonly string[]>(
    (unfolded, line) =>
      line.startsWith(' ')
        ? [...unfolded.slice(0, -1), (unfolded.at(-1) ?? '') + line.slice(1)]
        : [...unfolded, line],
    [],
  );
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('No calendar');
  if (!lines.includes('VERSION:2.0') || !lines.some((line) => line.startsWith('PRODID:')))
    throw new Error('A calendar names its version and what wrote it');
  const events: ReadEvent[] = [];
  let open: Record<string, string> | null = null;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') open = {};
    else if (line === 'END:VEVENT') {
      const { UID, DTSTAMP, DTSTART, ...others } = open ?? {};
      if (UID === undefined || DTSTAMP === undefined || DTSTART === undefined)
        throw new Error(`An event without what every event has: ${JSON.stringify(open)}`);
      events.push({ UID, DTSTAMP, DTSTART, ...others });
      open = null;
    } else if (open) {
      const [, name, parameters, value] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/u.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`No property: ${line}`);
      if (open[name] !== undefined) throw new Error(`Twice: ${name}`);
      open[name] = unescaped(value);
      if (name === 'DTSTART' && parameters !== ';VALUE=DATE') throw new Error(`No whole day: ${line}`);
    }
  }
  return events;
}

const unescaped = (value: string) =>
  value.replaceAll(/\\(.)/gu, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));
