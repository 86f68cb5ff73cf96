/** What one list has more often than the other. */
export function differenceOf(expected: readonly string[], found: readonly string[]) {
  return { missing: without(expected, found), superfluous: without(found, expected) };
}

function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
