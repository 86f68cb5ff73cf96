import { describe, expect, it } from '@jest/globals';
import { SmallLedger } from '../../../test/support/a-ledger.js';
import { signedText } from './checkpoint.js';
import { readKept } from './read-kept.js';

const ledger = new SmallLedger(3);
const checkpoint = ledger.checkpointAt(3);
const hash = '3f8a0b0e5d8c4d7e'.repeat(4);
const inGroups = hash.match(/.{8}/g)?.join(' ') ?? '';
const head = { kind: 'head', placeId: ledger.place, number: 120, hash };

describe('what was kept', () => {
  it.each([
    [
      'a mail with a signed checkpoint',
      `Kính gửi\n\n${signedText(checkpoint)}`,
      { kind: 'checkpoint', checkpoint },
    ],
    ['a head off a QR code', `${ledger.place}/120/${hash}`, head],
    ['the same, broken over lines', ` ${ledger.place}/120/\n${inGroups} `, head],
    ['a code in groups, as paper has it', inGroups, { kind: 'code', hash }],
    ['a code in capitals', hash.toUpperCase(), { kind: 'code', hash }],
    ['a code that lacks a letter', hash.slice(1), null],
    ['a code with one too many', `${hash}a`, null],
    ['a head of row nought', `${ledger.place}/0/${hash}`, null],
    ['a head without its place', `120/${hash}`, null],
    ['a checkpoint that lost its signature', signedText(checkpoint).split('signature')[0] ?? '', null],
    ['nothing', '', null],
  ])('is read: %s', (_, text, kept) => expect(readKept(text)).toEqual(kept));
});
