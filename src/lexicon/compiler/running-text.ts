/** How often each character stands in running text, as a dictionary's words and their frequencies tell. */
export interface RunningText {
  readonly length: number;
  count(character: string): number;
}

/**
 * @param dictionary jieba's dictionary: lines `word frequency tag`; words tagged as names are no running text.
 */
export function runningText(dictionary: string, fold: (text: string) => string): RunningText {
  const counts = new Map<string, number>();
  let length = 0;
  for (const { word, frequency, tag } of hanWords(dictionary, fold)) {
    if (tag.startsWith('nr')) continue;
    for (const character of word) counts.set(character, (counts.get(character) ?? 0) + frequency);
    length += word.length * frequency;
  }
  return { length, count: (character) => counts.get(character) ?? 0 };
}

/** The dictionary's words of Han characters. Columns are indexed by UTF-16 unit, so the basic plane must do. */
export function* hanWords(
  dictionary: string,
  fold: (text: string) => string,
): Generator<{ word: string; frequency: number; tag: string }> {
  for (const line of dictionary.split('\n')) {
    const [written = '', frequency = '', tag = ''] = line.trimEnd().split(' ');
    const word = fold(written);
    if (!/^\p{Script=Han}+$/u.test(word) || /[\ud800-\udbff]/.test(word)) continue;
    yield { word, frequency: Number(frequency), tag };
  }
}

/**
 * How much oftener a character stands in a place of names than in running text: `128 + 16 · log2(ratio)`, rounded and
 * kept in 1–255; 0 if it was never seen there. Half an observation is added to both probabilities (in names of the
 * place), so that one rare character proves little.
 */
export function likenessColumn(
  characters: readonly string[],
  counter: ReadonlyMap<string, number>,
  text: RunningText,
): Uint8Array {
  let names = 0;
  for (const count of counter.values()) names += count;
  const half = 0.5 / names;
  return Uint8Array.from(characters, (character) => {
    const count = counter.get(character) ?? 0;
    if (count === 0) return 0;
    const ratio = (count / names + half) / (text.count(character) / text.length + half);
    return Math.min(255, Math.max(1, Math.round(128 + 16 * Math.log2(ratio))));
  });
}

/** How rare each character is in running text, as `-8 · log2(share)`, kept in 1–255. */
export function rarityColumn(characters: readonly string[], text: RunningText): Uint8Array {
  return Uint8Array.from(characters, (character) => {
    const share = (text.count(character) + 1) / (text.length + 1);
    return Math.min(255, Math.max(1, Math.round(-8 * Math.log2(share))));
  });
}
