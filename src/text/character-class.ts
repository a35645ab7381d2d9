/** What a normalized UTF-16 unit is to layout and sentences. Values of {@link CHARACTER_CLASS}. */
export const OTHER = 0;
export const HAN = 1;
/** Letters of the Latin script, with their accents. */
export const LATIN = 2;
/** `0`–`9`. */
export const DIGIT = 3;
/** ASCII and ideographic space. */
export const SPACE = 4;
/** `\n`, and U+2029 for a line end that is never soft. */
export const LINE_END = 5;
/** `，` `,` */
export const COMMA = 6;
/** `、` */
export const ENUMERATION_COMMA = 7;
/** `：` `:` */
export const COLON = 8;
/** `；` `;` */
export const SEMICOLON = 9;
/** `。` `！` `？` `!` `?` `…` */
export const STOP = 10;
/** `.` */
export const FULL_STOP = 11;
/** Opening quotation marks and brackets. */
export const OPENING = 12;
/** Closing quotation marks and brackets. */
export const CLOSING = 13;
/** `·`, between the parts of a foreign name. */
export const NAME_DOT = 14;
/** The second unit of a surrogate pair: belongs to whatever the first one is. */
export const LOW_SURROGATE = 15;

// One kind of mark an entry: opening and closing in turn. （ and ( are one kind, for texts open with one and close with the other.
const MARK_PAIRS = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）()', '【】', '[]', '〔〕'];

// U+20000–U+3FFFF, the planes of rare Han characters, begin with these high surrogates.
const FIRST_HAN_SURROGATE = 0xd840;
const LAST_HAN_SURROGATE = 0xd8bf;

const markKinds = (side: 0 | 1): Map<number, number> =>
  new Map(
    MARK_PAIRS.flatMap((pairs, kind) =>
      Array.from(pairs)
        .filter((_, index) => index % 2 === side)
        .map((mark) => [mark.charCodeAt(0), kind] as const),
    ),
  );
const OPENING_KINDS = markKinds(0);
const CLOSING_KINDS = markKinds(1);

function createTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const fillScript = (script: RegExp, characterClass: number): void => {
    for (let from = 0; from < 0x10000; from += 0x1000) {
      // Surrogates stand in no script; a chunk of them matches nothing.
      const chunk = String.fromCharCode(...Array.from({ length: 0x1000 }, (_, index) => from + index));
      for (const match of chunk.matchAll(script)) {
        table.fill(characterClass, from + match.index, from + match.index + match[0].length);
      }
    }
  };
  const fill = (characters: string, characterClass: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = characterClass;
  };
  fillScript(/\p{Script=Han}+/gu, HAN);
  fillScript(/\p{Script=Latin}+/gu, LATIN);
  table.fill(DIGIT, 0x30, 0x3a);
  table.fill(HAN, FIRST_HAN_SURROGATE, LAST_HAN_SURROGATE + 1);
  table.fill(LOW_SURROGATE, 0xdc00, 0xe000);
  fill(' \u3000', SPACE);
  fill('\n\u2029', LINE_END);
  fill('，,', COMMA);
  fill('、', ENUMERATION_COMMA);
  fill('：:', COLON);
  fill('；;', SEMICOLON);
  fill('。！？!?…', STOP);
  fill('.', FULL_STOP);
  fill('·', NAME_DOT);
  for (const unit of OPENING_KINDS.keys()) table[unit] = OPENING;
  for (const unit of CLOSING_KINDS.keys()) table[unit] = CLOSING;
  return table;
}

/** Class of each normalized UTF-16 unit. High surrogates of rare Han characters are {@link HAN}, of others {@link OTHER}. */
export const CHARACTER_CLASS: Uint8Array = createTable();

/** Kind of an opening mark, 0–9; an opening and a closing mark of one kind are a pair. -1 for anything else. */
export function openingKind(unit: number): number {
  return OPENING_KINDS.get(unit) ?? -1;
}

/** Kind of a closing mark, 0–9. -1 for anything else. */
export function closingKind(unit: number): number {
  return CLOSING_KINDS.get(unit) ?? -1;
}
