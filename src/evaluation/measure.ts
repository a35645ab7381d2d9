/** How found things compare with annotated ones. The three ratios are percentages, rounded to one decimal. */
export interface Measure {
  /** How many were annotated. */
  readonly gold: number;
  /** How many were found. */
  readonly got: number;
  /** How many of the found were annotated. */
  readonly hit: number;
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of precision and recall. */
  readonly f1: number;
}

/** Counts over documents: what is equal is counted once a document. */
export class Tally {
  #gold = 0;
  #got = 0;
  #hit = 0;

  add(gold: ReadonlySet<string>, got: ReadonlySet<string>): void {
    this.#gold += gold.size;
    this.#got += got.size;
    for (const key of got) if (gold.has(key)) this.#hit++;
  }

  /** Nothing found, or nothing annotated, makes a ratio 0. */
  measure(): Measure {
    const [gold, got, hit] = [this.#gold, this.#got, this.#hit];
    const precision = got === 0 ? 0 : hit / got;
    const recall = gold === 0 ? 0 : hit / gold;
    const sum = precision + recall;
    return {
      gold,
      got,
      hit,
      precision: toDecimal(100 * precision),
      recall: toDecimal(100 * recall),
      f1: toDecimal(sum === 0 ? 0 : (200 * precision * recall) / sum),
    };
  }
}

function toDecimal(percentage: number): number {
  return Number(percentage.toFixed(1));
}
