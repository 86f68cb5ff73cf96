import { describe, expect, it } from '@jest/globals';
import { maskAddress } from './mask-address.js';

describe('maskAddress', () => {
  it.each([
    ['chu.the@xa.example', 'c•••@xa.example'],
    ['a@b.example', 'a•••@b.example'],
    ['0912 345 678', '•••678'],
    ['+84912345678', '•••678'],
    ['12345', '•••'],
    ['@xa.example', '•••'],
    ['', '•••'],
  ])('%s becomes %s', (address, masked) => expect(maskAddress(address)).toBe(masked));
});
