import { describe, expect, it } from '@jest/globals';
import { SmallLedger } from '../../../test/support/a-ledger.js';
import { checkpointText, findCheckpoints, signedText } from './checkpoint.js';

const ledger = new SmallLedger(3);
const signed = ledger.checkpointAt(3);
const text = signedText(signed);

describe('a signed checkpoint', () => {
  it('is six lines and a signature', () => {
    expect(text.split('\n')).toEqual([
      'OCOP ledger checkpoint, version 1',
      `place: ${ledger.place}`,
      'number: 3',
      `hash: ${ledger.rows[2]?.hash}`,
      'signed-at: 2021-06-14T02:00:00.000000Z',
      `key: ${ledger.key.id}`,
      `signature: ${signed.signature}`,
      '',
    ]);
    expect(text).toBe(`${checkpointText(signed)}signature: ${signed.signature}\n`);
  });

  it.each([
    ['alone', text, 1],
    ['inside a mail', `Kính gửi Ông/Bà,\n\n${text}\nTrân trọng,\n`, 1],
    ['with the line ends of another system', text.replaceAll('\n', '\r\n'), 1],
    ['with blanks at the ends of lines', text.replaceAll('\n', '  \n'), 1],
    ['beside another', text + signedText(ledger.checkpointAt(2)), 2],
    ['with a line left out', text.replace('number: 3\n', ''), 0],
    ['without its signature', checkpointText(signed), 0],
    ['with something behind its signature', text.replace('==', '== x'), 0],
    ['of row nought', text.replace('number: 3', 'number: 0'), 0],
    ['quoted', text.replaceAll(/^/gm, '> '), 0],
    ['nothing', '', 0],
  ])('is found %s', (_, kept, count) => {
    const found = findCheckpoints(kept);
    expect(found).toHaveLength(count);
    expect(found.slice(0, 1)).toEqual(count === 0 ? [] : [signed]);
  });
});
