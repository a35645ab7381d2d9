import { entropyTerm } from './entropy-term.js';
import { BOUNDARY } from './exchange.js';

/**
 * Merges classes two by two, each time the two whose loss of mutual information is least (Brown et al. 1992), until
 * `wanted` are left. The losses of all pairs are kept and corrected by what a merge changes in them, so the time is
 * cubic in the classes, not to the fifth.
 *
 * @param joint bigrams of classes, row by first; class {@link BOUNDARY} counts as a neighbour but is never merged
 * @param wanted without the boundary
 * @returns for each class the lowest class that it has become one with
 */
export function mergeClasses(joint: Int32Array, classCount: number, wanted: number): Int32Array {
  const merger = new ClassMerger(joint, classCount);
  const became = Int32Array.from({ length: classCount }, (_, index) => index);
  for (let left = classCount - 1; left > wanted; left--) {
    const [kept, gone] = merger.mergeCheapest();
    for (let index = 0; index < classCount; index++) if (became[index] === gone) became[index] = kept;
  }
  return became;
}

class ClassMerger {
  readonly #joint: Float64Array;
  readonly #size: number;
  readonly #firstSums: Float64Array;
  readonly #secondSums: Float64Array;
  readonly #alive: number[] = [];
  /** Row by the lower class: what the pairs' entropy terms lose beside third classes, and nothing of themselves. */
  readonly #losses: Float64Array;

  constructor(joint: Int32Array, classCount: number) {
    this.#joint = Float64Array.from(joint);
    this.#size = classCount;
    this.#firstSums = new Float64Array(classCount);
    this.#secondSums = new Float64Array(classCount);
    for (let first = 0; first < classCount; first++) {
      for (let second = 0; second < classCount; second++) {
        this.#firstSums[first]! += joint[first * classCount + second]!;
        this.#secondSums[second]! += joint[first * classCount + second]!;
      }
    }
    for (let index = 0; index < classCount; index++) if (index !== BOUNDARY) this.#alive.push(index);
    this.#losses = new Float64Array(classCount * classCount);
    this.#forPairs((a, b) => {
      this.#losses[a * classCount + b] = this.#lossBesideAll(a, b);
    });
  }

  /** Returns the class that stays, the lower one, and the one that is now part of it. Ties go to the lower classes. */
  mergeCheapest(): [kept: number, gone: number] {
    let kept = -1;
    let gone = -1;
    let least = Number.POSITIVE_INFINITY;
    this.#forPairs((a, b) => {
      const loss = this.#losses[a * this.#size + b]! + this.#lossBetween(a, b);
      if (loss < least) {
        least = loss;
        kept = a;
        gone = b;
      }
    });
    this.#merge(kept, gone);
    return [kept, gone];
  }

  #merge(kept: number, gone: number): void {
    const losses = this.#losses;
    this.#forPairs((a, b) => {
      losses[a * this.#size + b]! -= this.#lossBeside(a, b, kept) + this.#lossBeside(a, b, gone);
    });
    this.#pourInto(kept, gone);
    this.#alive.splice(this.#alive.indexOf(gone), 1);
    this.#forPairs((a, b) => {
      if (a === kept || b === kept) losses[a * this.#size + b] = this.#lossBesideAll(a, b);
      else losses[a * this.#size + b]! += this.#lossBeside(a, b, kept);
    });
  }

  #pourInto(kept: number, gone: number): void {
    const joint = this.#joint;
    const size = this.#size;
    for (let other = 0; other < size; other++) {
      joint[kept * size + other]! += joint[gone * size + other]!;
      joint[gone * size + other] = 0;
    }
    for (let other = 0; other < size; other++) {
      joint[other * size + kept]! += joint[other * size + gone]!;
      joint[other * size + gone] = 0;
    }
    this.#firstSums[kept]! += this.#firstSums[gone]!;
    this.#secondSums[kept]! += this.#secondSums[gone]!;
  }

  #forPairs(visit: (a: number, b: number) => void): void {
    const alive = this.#alive;
    for (let i = 0; i < alive.length; i++) for (let j = i + 1; j < alive.length; j++) visit(alive[i]!, alive[j]!);
  }

  #lossBesideAll(a: number, b: number): number {
    let sum = this.#lossBeside(a, b, BOUNDARY);
    for (const other of this.#alive) sum += this.#lossBeside(a, b, other);
    return sum;
  }

  /** What Σ F(N) loses in the bigrams of two classes with a third. */
  #lossBeside(a: number, b: number, other: number): number {
    if (a === other || b === other) return 0;
    const joint = this.#joint;
    const size = this.#size;
    return (
      lossOf(joint[a * size + other]!, joint[b * size + other]!) +
      lossOf(joint[other * size + a]!, joint[other * size + b]!)
    );
  }

  /** The rest of the loss: their bigrams with each other, less what the sums of rows and columns give back. */
  #lossBetween(a: number, b: number): number {
    const joint = this.#joint;
    const size = this.#size;
    const [aa, ab, ba, bb] = [
      joint[a * size + a]!,
      joint[a * size + b]!,
      joint[b * size + a]!,
      joint[b * size + b]!,
    ] as const;
    const block =
      entropyTerm(aa) + entropyTerm(ab) + entropyTerm(ba) + entropyTerm(bb) - entropyTerm(aa + ab + ba + bb);
    const sums = lossOf(this.#firstSums[a]!, this.#firstSums[b]!) + lossOf(this.#secondSums[a]!, this.#secondSums[b]!);
    return block - sums;
  }
}

/** Never positive: one class with both counts has more of Σ F(N) than two. What it costs is in the sums. */
function lossOf(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : entropyTerm(a) + entropyTerm(b) - entropyTerm(a + b);
}
