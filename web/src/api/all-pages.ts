const mostPages = 50;

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Every item of a list that a form chooses from. Throws when there is no end to it. */
export async function allPages<Item>(
  read: (after: string | undefined) => Promise<Page<Item>>,
): Promise<{ items: Item[] }> {
  const items: Item[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { items: more, next } = await read(after);
    items.push(...more);
    if (next === null) return { items };
    after = next;
  }
  throw new Error('A list to choose from has no end.');
}
