/** Kinds of characters that rules ask for; see {@link kindOf}. */
export const KIND = {
  other: 0,
  han: 1,
  latin: 2,
  digit: 3,
  /** A space inside a line. */
  space: 4,
  lineEnd: 5,
  /** `，,；;：:` */
  clause: 6,
  /** `。！？!?…` */
  stop: 7,
  /** `、` */
  list: 8,
  /** `（([【` */
  open: 9,
  /** `）)]】` */
  close: 10,
  /** Quotation marks of any side. */
  quote: 11,
  /** `·`, between the parts of a name. */
  dot: 12,
  /** `《〈` */
  titleOpen: 13,
  /** `》〉` */
  titleClose: 14,
  /** `-—－–~～` */
  dash: 15,
} as const;

const TABLE = new Uint8Array(65536);
const assign = (characters: string, kind: number) => {
  for (let i = 0; i < characters.length; i++) TABLE[characters.charCodeAt(i)] = kind;
};
const assignRange = (first: number, last: number, kind: number) => TABLE.fill(kind, first, last + 1);

assignRange(0x3400, 0x4dbf, KIND.han);
assignRange(0x4e00, 0x9fff, KIND.han);
assignRange(0xf900, 0xfaff, KIND.han);
// Han outside the basic plane comes as surrogate pairs; their high halves start at D840.
assignRange(0xd840, 0xd887, KIND.han);
assignRange(0xdc00, 0xdfff, KIND.other);
assignRange(0x41, 0x5a, KIND.latin);
assignRange(0x61, 0x7a, KIND.latin);
assignRange(0xc0, 0x24f, KIND.latin);
assignRange(0x30, 0x39, KIND.digit);
assign('〇', KIND.han);
assign(' \t\u3000\u00a0', KIND.space);
assign('\n\r\u2028\u2029', KIND.lineEnd);
assign('，,；;：:', KIND.clause);
assign('。！？!?…', KIND.stop);
assign('、', KIND.list);
assign('（([【〔「『', KIND.open);
assign('）)]】〕」』', KIND.close);
assign('“”‘’"\'「」『』', KIND.quote);
assign('·•', KIND.dot);
assign('《〈', KIND.titleOpen);
assign('》〉', KIND.titleClose);
assign('-—－–~～', KIND.dash);

/** Kind of a UTF-16 code unit, one of {@link KIND}; {@link KIND.other} for NaN (past the end of the text). */
export function kindOf(charCode: number): number {
  return TABLE[charCode] ?? KIND.other;
}

/** Kinds of all units of a text. */
export function kindsOf(units: Uint16Array): Uint8Array {
  const kinds = new Uint8Array(units.length);
  for (let position = 0; position < units.length; position++)
    kinds[position] = TABLE[units[position] as number] as number;
  return kinds;
}
