import { CHARACTER_CLASS, DIGIT } from './character-class.js';

const CHINESE_NUMERALS = new Set(Array.from('一二三四五六七八九十百零〇甲乙丙丁', (numeral) => numeral.charCodeAt(0)));
// 一、 1． 十二是 三要: what follows the number of an item.
const AFTER_CHINESE = new Set(Array.from('、.，,：:是要', (mark) => mark.charCodeAt(0)));
const AFTER_DIGITS = new Set(Array.from('、.)）', (mark) => mark.charCodeAt(0)));
const OPENING = new Set(Array.from('（(', (mark) => mark.charCodeAt(0)));
const CLOSING = new Set(Array.from('）)', (mark) => mark.charCodeAt(0)));

// 一百二十三、 and 999. are the longest numbers taken for an item's.
const LONGEST_CHINESE = 5;
const LONGEST_DIGITS = 3;

/** Whether a line `[start, end)` begins with the number of a list item: `一、` `（二）` `3.` `(4)` `五是`. */
export function isListItem(units: Uint16Array, start: number, end: number): boolean {
  const bracketed = OPENING.has(units[start]!);
  const from = bracketed ? start + 1 : start;
  let i = from;
  while (i < end && i - from < LONGEST_CHINESE && CHINESE_NUMERALS.has(units[i]!)) i++;
  const chinese = i > from;
  if (!chinese) while (i < end && i - from < LONGEST_DIGITS && CHARACTER_CLASS[units[i]!] === DIGIT) i++;
  if (i === from || i >= end) return false;
  const next = units[i]!;
  if (bracketed) return CLOSING.has(next);
  if (chinese) return AFTER_CHINESE.has(next);
  // 3.2公里 is a quantity.
  return AFTER_DIGITS.has(next) && CHARACTER_CLASS[units[i + 1] ?? 0] !== DIGIT;
}
