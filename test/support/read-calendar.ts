/** One component of an iCalendar text: its properties by name with parameters, in the order of the text. */
export interface Component {
  readonly name: string;
  readonly properties: Map<string, string>;
  readonly parts: Component[];
}

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, char: string) => (char.toLowerCase() === 'n' ? '\n' : char));

/**
 * Reads an iCalendar text strictly (RFC 5545, section 3.1): lines end in CRLF, none has more than 75 octets, folded ones
 * go on after a space, no property stands twice, and every component that is begun is ended.
 */
export function readCalendar(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line end in ${line}`);
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
  }
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  const root: Component = { name: '', properties: new Map(), parts: [] };
  const open: Component[] = [root];
  for (const line of lines) {
    const match = /^([A-Z0-9-]+(?:;[A-Z0-9-]+=[^:;]+)*):(.*)$/s.exec(line);
    const here = open.at(-1);
    if (!match || !here) throw new Error(`no content line: ${line}`);
    const [, name = '', value = ''] = match;
    if (name === 'BEGIN') {
      const part: Component = { name: value, properties: new Map(), parts: [] };
      here.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      if (here.name !== value) throw new Error(`${here.name} ends as ${value}`);
      open.pop();
    } else {
      if (here.properties.has(name)) throw new Error(`${name} stands twice in ${here.name}`);
      here.properties.set(name, unescaped(value));
    }
  }
  const [calendar, ...more] = root.parts;
  if (calendar?.name !== 'VCALENDAR' || more.length > 0 || open.length !== 1)
    throw new Error('not one calendar');
  return calendar;
}
