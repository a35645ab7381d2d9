/** The part of a class bigram model's log likelihood that depends on the classes, straight from the tokens. */
export function naiveLikelihood(tokens: readonly number[], classes: ArrayLike<number>): number {
  const counts = new Map<string, number>();
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [first, second] = [classes[tokens[i]!]!, classes[tokens[i + 1]!]!];
    count(`${first} ${second}`);
    count(`${first} .`);
    count(`. ${second}`);
  }
  let sum = 0;
  for (const [key, n] of counts) sum += (key.includes('.') ? -n : n) * Math.log(n);
  return sum;
}
