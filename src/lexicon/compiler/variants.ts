import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import JPShinjitaiCharacters from 'opencc-js/dict/JPShinjitaiCharacters';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';

// OpenCC folds these to 干 and 咤 unless a phrase says otherwise. Names of Simplified text need them (乾隆, 哪吒), and what
// is lost in Traditional text (乾淨) names nothing.
const KEPT = new Set('乾吒');

/**
 * Traditional and variant characters, each with the Simplified one that it is matched as. One UTF-16 unit each; sorted.
 *
 * OpenCC's Traditional-to-Simplified characters are taken as they are. Its regional variants (Hong Kong, Taiwan, Japan)
 * lead to a Traditional character first and are taken only where the variant is no Simplified character itself: 芸 is
 * Japanese for 藝, but a character of many Chinese names.
 */
export function variantPairs(): readonly (readonly [from: string, to: string])[] {
  const simplified = gb2312Characters();
  const pairs = new Map(pairsOf(TSCharacters).filter(([from]) => !KEPT.has(from)));
  const traditional = new Map(pairs);
  for (const dictionary of [HKVariantsRev, TWVariantsRev, JPShinjitaiCharacters]) {
    for (const [from, standard] of pairsOf(dictionary)) {
      const to = traditional.get(standard) ?? standard;
      if (!pairs.has(from) && !simplified.has(from) && from !== to) pairs.set(from, to);
    }
  }
  return [...pairs].map(([from, to]) => [from, finalForm(to, pairs)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Follows chains, so that folding once is folding for good. */
function finalForm(character: string, pairs: ReadonlyMap<string, string>): string {
  let at = character;
  for (let steps = 0; steps < 4; steps++) at = pairs.get(at) ?? at;
  return at;
}

/** OpenCC's packed form: pairs separated by `|`, both sides by a space. Only one-to-one pairs within the basic plane. */
function pairsOf(dictionary: string): [string, string][] {
  return dictionary
    .split('|')
    .map((pair) => pair.split(' ') as [string, string])
    .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to);
}

/** The 6,763 characters of the standard for Simplified text, rows 16 to 87 of GB 2312. */
function gb2312Characters(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const characters = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      // Row 55 ends five cells early; GBK maps these cells to private use.
      const character = decoder.decode(Uint8Array.of(row, cell));
      if (/^\p{Script=Han}$/u.test(character)) characters.add(character);
    }
  }
  return characters;
}
