import { CHARACTER_CLASS, HAN, LOW_SURROGATE } from './character-class.js';
import type { FoldedText } from './fold-characters.js';

const IDEOGRAPHIC_SPACE = 0x3000;

// Two Han characters wide: what aligns a name of two characters with one of four. Wider gaps separate columns.
const WIDEST_GAP = 4;
// One Han character wide: what aligns a name of two characters with one of three.
const FILLER = 2;
// 欧 阳 志 远
const LONGEST_SPACED_NAME = 4;

/** Spaces `[start, end)` with one lone Han character on either side. */
interface Gap {
  readonly start: number;
  readonly end: number;
  /** 1 a space, 2 an ideographic space. */
  readonly columns: number;
}

/**
 * Marks the spaces that letter-space or align a word: those between lone Han characters.
 *
 *     记者 张 三        王　涛、宓　佳        李 晓 雷        重 要 通 知
 *          ^             ^     ^            ^  ^          ^  ^  ^
 *
 * Where gaps of several widths follow one another, one width belongs to the words and the others part them: the width
 * that cuts the row into words of two to four characters, else the filler of one Han character's width, else the narrowest.
 *
 *     鲁　燕 摄          张 三　李 四
 *      ^                 ^    ^
 */
export function markAlignmentSpaces(folded: FoldedText, removed: Uint8Array): void {
  const { units, length, spaces } = folded;
  const isHan = (position: number): boolean => {
    if (position < 0 || position >= length) return false;
    const characterClass = CHARACTER_CLASS[units[position]!]!;
    return characterClass === HAN || (characterClass === LOW_SURROGATE && isHan(position - 1));
  };
  /** End of the lone Han character that starts at `position`; -1 if there is none. */
  const loneHanEnd = (position: number): number => {
    if (position >= length || CHARACTER_CLASS[units[position]!] !== HAN) return -1;
    const end = CHARACTER_CLASS[units[position + 1] ?? 0] === LOW_SURROGATE ? position + 2 : position + 1;
    return isHan(end) ? -1 : end;
  };
  const followsLoneHan = (position: number): boolean => {
    if (!isHan(position - 1)) return false;
    const start = CHARACTER_CLASS[units[position - 1]!] === LOW_SURROGATE ? position - 2 : position - 1;
    return !isHan(start - 1);
  };

  let row: Gap[] = [];
  let rowEnd = -1;
  for (let i = 0; i < spaces.length; ) {
    const start = spaces[i]!;
    let columns = 0;
    let end = start;
    while (i < spaces.length && spaces[i] === end) {
      columns += units[end] === IDEOGRAPHIC_SPACE ? 2 : 1;
      end++;
      i++;
    }
    const characterEnd = columns <= WIDEST_GAP && followsLoneHan(start) ? loneHanEnd(end) : -1;
    if (start !== rowEnd || characterEnd < 0) {
      markRow(row, removed);
      row = [];
    }
    if (characterEnd >= 0) row.push({ start, end, columns });
    rowEnd = characterEnd;
  }
  markRow(row, removed);
}

function markRow(row: readonly Gap[], removed: Uint8Array): void {
  if (row.length === 0) return;
  const width = joiningWidth(row);
  for (const gap of row) {
    if (gap.columns === width) removed.fill(1, gap.start, gap.end);
  }
}

function joiningWidth(row: readonly Gap[]): number {
  const widths = [...new Set(row.map((gap) => gap.columns))].sort((a, b) => a - b);
  const preferred = widths.includes(FILLER) ? FILLER : widths[0]!;
  if (widths.length === 1 || makesNames(row, preferred)) return preferred;
  return widths.find((width) => makesNames(row, width)) ?? preferred;
}

/** Whether closing the gaps of `width` leaves no character alone and no word too long for a name. */
function makesNames(row: readonly Gap[], width: number): boolean {
  let characters = 1;
  for (const gap of row) {
    if (gap.columns === width) {
      characters++;
    } else {
      if (characters < 2 || characters > LONGEST_SPACED_NAME) return false;
      characters = 1;
    }
  }
  return characters >= 2 && characters <= LONGEST_SPACED_NAME;
}
