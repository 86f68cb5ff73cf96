/** Choices out of one seeded stream. */
export class Draw {
  constructor(private readonly random: () => number) {}

  /** A whole number from 0 up to, not including, the limit. */
  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** True so many times out of a hundred. */
  percent(chance: number): boolean {
    return this.below(100) < chance;
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('Nothing to choose from');
    return item;
  }

  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let left = this.random() * items.reduce((sum, item) => sum + weightOf(item), 0);
    for (const item of items) {
      left -= weightOf(item);
      if (left < 0) return item;
    }
    return this.one(items);
  }

  /** In any order, except as `compare` insists. */
  shuffled<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number = () => 0): readonly Item[] {
    return items
      .map((item) => ({ item, at: this.random() }))
      .toSorted((a, b) => compare(a.item, b.item) || a.at - b.at)
      .map(({ item }) => item);
  }

  uuid(): string {
    const hex = Array.from({ length: 32 }, () => this.below(16).toString(16));
    [hex[12], hex[16]] = ['4', '8'];
    const text = hex.join('');
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
      '-',
    );
  }
}
