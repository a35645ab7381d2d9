import { DianmingError } from '../errors.js';

// Punctuation of Chinese text keeps its width: readers of the normalized text know both widths.
const KEPT_FULL_WIDTH = '，：；？！（）';

// Signs that typesetters use for the dot between the parts of a foreign name.
const NAME_DOTS = '•‧∙⋅・･˙·⸱ꞏ᛫';

const SPACES = '\t\u00a0\u1680\u2000\u2001\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f';
const LINE_ENDS = '\r\u000b\u000c\u0085\u2028';

// Half-width and small forms that stand for Chinese punctuation.
const PUNCTUATION: Readonly<Record<string, string>> = {
  '｡': '。',
  '｢': '「',
  '｣': '」',
  '､': '、',
  '﹐': '，',
  '﹑': '、',
  '﹒': '.',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '︐': '，',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
  '︵': '（',
  '︶': '）',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '⋯': '…',
  '‐': '-',
  '‑': '-',
  '﹣': '-',
  '−': '-',
};

// Radicals and compatibility ideographs: PDF extractors write them for the plain characters they look like.
const LOOKALIKES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
];

// Those of them that Unicode gives no decomposition, though fonts draw them as the character.
const RADICALS = '⺁⺌⺍⺝⺠⺩⺬⺶⺼⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰';
const RADICAL_READINGS = '厂小小月民王示羊月虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙';

function createWidthTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  const fill = (characters: string, to: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = to;
  };
  for (let unit = 0xff01; unit <= 0xff5e; unit++) table[unit] = unit - 0xfee0;
  for (const character of KEPT_FULL_WIDTH) table[character.charCodeAt(0)] = character.charCodeAt(0);
  for (const [from, to] of Object.entries(PUNCTUATION)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  for (const [first, last] of LOOKALIKES) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC');
      if (plain.length === 1) table[unit] = plain.charCodeAt(0);
    }
  }
  for (let i = 0; i < RADICALS.length; i++) table[RADICALS.charCodeAt(i)] = RADICAL_READINGS.charCodeAt(i);
  // Control characters carry nothing; a space keeps the words beside them apart.
  table.fill(0x20, 0x00, 0x20);
  table.fill(0x20, 0x7f, 0xa0);
  fill(NAME_DOTS, 0xb7);
  fill(SPACES, 0x20);
  fill('\u2003', 0x3000);
  fill(`\n${LINE_ENDS}`, 0x0a);
  return table;
}

let widthTable: Uint16Array | undefined;

/**
 * One table for all one-to-one folds: width, name dots, spaces (an em space becomes U+3000, as wide as a Han character),
 * line ends, look-alikes of Han characters, then `variants`.
 *
 * @param variants 65,536 units: what each folds to, itself where nothing; usually Traditional to Simplified.
 * @throws DianmingError `ERR_OPTION` if it has another length.
 */
export function createFoldTable(variants: Uint16Array): Uint16Array {
  if (variants.length !== 0x10000) {
    throw new DianmingError(
      'ERR_OPTION',
      `a variants table has 65536 entries, this one ${variants.length}: pass the table of a lexicon`,
    );
  }
  widthTable ??= createWidthTable();
  return widthTable.map((unit) => variants[unit]!);
}

/** Units that normalized text lacks: zero-width characters, bidirectional marks, soft hyphens, variation selectors. */
export function isDroppedUnit(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x34f ||
    unit === 0x61c ||
    (unit >= 0x180b && unit <= 0x180f) ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff ||
    (unit >= 0xfff9 && unit <= 0xfffb)
  );
}
