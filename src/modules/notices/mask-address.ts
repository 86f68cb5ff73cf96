const hidden = '•••';

/** An address as others may see it: enough to know it again, too little to write to. Pure. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at > 0) return `${address.slice(0, 1)}${hidden}${address.slice(at)}`;
  const digits = address.replace(/\D/g, '');
  return digits.length > 6 ? `${hidden}${digits.slice(-3)}` : hidden;
}
