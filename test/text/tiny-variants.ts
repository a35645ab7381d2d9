const PAIRS = ['書书', '記记', '麗丽', '買买', '張张', '陳陈', '發发', '髮发', '裡里', '裏里', '國国'];

/** A variants table with a handful of Traditional characters, for tests that need no lexicon. */
export function tinyVariants(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (const pair of PAIRS) table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return table;
}
