import type { Readable } from 'node:stream';

/** No line of ours is longer; what goes on without an end is cut, and then it is no line of ours. */
const longestLine = 1024 * 1024;

/** The lines of a stream as its chunks bring them: only line feeds end a line, and no more than a chunk is kept. */
export async function* lineBatchesOf(stream: Readable): AsyncGenerator<readonly string[]> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) lines.push(rest.slice(0, longestLine));
    yield lines;
  }
  if (rest !== '') yield [rest];
}
