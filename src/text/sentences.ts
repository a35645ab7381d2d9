import {
  CHARACTER_CLASS,
  CLOSING,
  COLON,
  COMMA,
  DIGIT,
  ENUMERATION_COMMA,
  FULL_STOP,
  HAN,
  LATIN,
  LINE_END,
  LOW_SURROGATE,
  SEMICOLON,
  SPACE,
  STOP,
} from './character-class.js';

/** A sentence of this many units is cut at its next clause mark … */
export const LONG_SENTENCE = 2000;
/** … and one without any, here. */
export const LONGEST_SENTENCE = 2200;

const QUOTATION_MARK = 0x22;

/**
 * Bounds of sentences in normalized text: sentence `i` is `[bounds[i], bounds[i + 1])`. Gap-free; an empty text has none
 * and the one bound 0. A sentence ends behind `。！？!?；;…` and the closing marks after them, behind `.` where it ends an
 * English or a Chinese sentence, and behind the line ends that follow it.
 */
export function sentenceBounds(text: string): Int32Array {
  const bounds: number[] = [0];
  let start = 0;
  let quotationMarks = 0;
  const end = text.length;
  const cut = (at: number): void => {
    bounds.push(at);
    start = at;
    quotationMarks = 0;
  };
  for (let i = 0; i < end; ) {
    const unit = text.charCodeAt(i);
    const characterClass = CHARACTER_CLASS[unit]!;
    i++;
    if (i - start >= LONG_SENTENCE) {
      const isClauseEnd = isClauseMark(text, i - 1, characterClass) || characterClass === ENUMERATION_COMMA;
      const splitsPair = CHARACTER_CLASS[text.charCodeAt(i)] === LOW_SURROGATE;
      if (isClauseEnd || (i - start >= LONGEST_SENTENCE && !splitsPair)) {
        cut(i);
        continue;
      }
    }
    if (unit === QUOTATION_MARK) quotationMarks++;
    if (characterClass === LINE_END) {
      i = behindLineEnds(text, i);
      cut(i);
    } else if (endsSentence(text, i - 1, characterClass)) {
      while (i < end) {
        const next = text.charCodeAt(i);
        const nextClass = CHARACTER_CLASS[next]!;
        const closes = nextClass === CLOSING || (next === QUOTATION_MARK && quotationMarks % 2 === 1);
        if (!closes && nextClass !== STOP && nextClass !== SEMICOLON) break;
        if (next === QUOTATION_MARK) quotationMarks++;
        i++;
      }
      // A line end right behind belongs to the sentence, not to one of its own.
      i = behindLineEnds(text, i);
      cut(i);
    }
  }
  if (start < end) bounds.push(end);
  return Int32Array.from(bounds);
}

/**
 * Bounds of the clauses of `[start, end)`: gap-free, the first is `start`, the last `end`. A clause ends behind
 * `，,；;：:` (not `、`, which lists) and behind what ends a sentence; `12:30` and `1,000` are whole.
 */
export function clauses(text: string, start: number, end: number): Int32Array {
  const bounds: number[] = [start];
  for (let i = start; i < end - 1; i++) {
    const characterClass = CHARACTER_CLASS[text.charCodeAt(i)]!;
    if (isClauseMark(text, i, characterClass) || characterClass === LINE_END || endsSentence(text, i, characterClass)) {
      bounds.push(i + 1);
    }
  }
  if (start < end) bounds.push(end);
  return Int32Array.from(bounds);
}

function behindLineEnds(text: string, from: number): number {
  let behind = from;
  for (let i = from; i < text.length; i++) {
    const characterClass = CHARACTER_CLASS[text.charCodeAt(i)];
    if (characterClass === LINE_END) behind = i + 1;
    else if (characterClass !== SPACE) break;
  }
  return behind;
}

function classAt(text: string, position: number): number {
  return position >= 0 && position < text.length ? CHARACTER_CLASS[text.charCodeAt(position)]! : SPACE;
}

function isWordClass(characterClass: number): boolean {
  return characterClass === LATIN || characterClass === DIGIT;
}

function isClauseMark(text: string, position: number, characterClass: number): boolean {
  if (characterClass === SEMICOLON) return true;
  if (characterClass !== COMMA && characterClass !== COLON) return false;
  return !(classAt(text, position - 1) === DIGIT && classAt(text, position + 1) === DIGIT);
}

function endsSentence(text: string, position: number, characterClass: number): boolean {
  if (characterClass === STOP) return true;
  if (characterClass === SEMICOLON) {
    return !(isWordClass(classAt(text, position - 1)) && isWordClass(classAt(text, position + 1)));
  }
  return characterClass === FULL_STOP && isPeriod(text, position);
}

/**
 * `他走了. 后来` and `went away. Then` end sentences; `3.2`, `1. 加强`, `T.K. 金`, `Inc. 的` and `node.js` don't: behind a
 * Latin word only a capital does, and only if the word itself has none.
 */
function isPeriod(text: string, position: number): boolean {
  const before = classAt(text, position - 1);
  const after = classAt(text, position + 1);
  if (before === HAN || before === CLOSING) return !isWordClass(after);
  if (before !== LATIN || after !== SPACE) return false;
  const next = text.charAt(position + 2);
  if (next === next.toLowerCase()) return false;
  let i = position - 1;
  while (i > position - 12 && classAt(text, i) === LATIN) i--;
  const word = text.slice(i + 1, position);
  return word.length > 1 && word === word.toLowerCase();
}
