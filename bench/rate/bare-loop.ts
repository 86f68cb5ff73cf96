/** The least that rating can cost: look up each mark's points, add them, compare the sum with four bounds. */
export function bareLoop(marks: Uint8Array, points: Int32Array, width: number, ballots: number): Uint8Array {
  const size = width * ballots;
  const stars = new Uint8Array(marks.length / size);
  for (let panel = 0; panel < stars.length; panel += 1) {
    const from = panel * size;
    let sum = 0;
    for (let ballot = 0; ballot < ballots; ballot += 1)
      for (let c = 0; c < width; c += 1)
        sum += points[(c << 6) + (marks[from + ballot * width + c] ?? 0)] ?? 0;
    stars[panel] =
      sum >= 90 * ballots
        ? 5
        : sum >= 70 * ballots
          ? 4
          : sum >= 50 * ballots
            ? 3
            : sum >= 30 * ballots
              ? 2
              : 1;
  }
  return stars;
}
