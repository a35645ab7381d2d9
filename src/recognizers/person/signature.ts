import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const COLON_OR_STROKE = characterSet('：:/／');
const BYLINE = classSet('byline');
const TITLE = classSet('position', 'byline');
const SURNAME = classSet('surname');
const NO_NAME = classSet(
  'position',
  'position-head',
  'byline',
  'heading',
  'nationality',
  'organization-suffix',
  'organization-organ',
  'organization-department',
  'division',
  'division-short',
  'place-name',
);
/** The longest signature: three bylines with two names each. */
const LONGEST = 48;
const LONGEST_NAME = 3;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * Names in a signature, whatever the words in them mean: a parenthesis at the end of a paragraph or a line of its own that
 * holds nothing but bylines and names.
 *
 *     （记者 陆续 通讯员 |权力|）      责编 钟声　校对 |文字|        ……安静下来。（郝好 |解放|）
 */
export function signatureNames(page: Page): NameCandidate[] {
  const names: NameCandidate[] = [];
  let lineStart = 0;
  for (let at = 0; at <= page.length; at++) {
    const kind = at === page.length ? KIND.lineEnd : page.kindAt(at);
    if (kind === KIND.open) {
      const close = closeOf(page, at);
      if (close > 0) readSignature(page, at + 1, close, endsText(page, at, close), names);
    }
    if (kind !== KIND.lineEnd) continue;
    if (at - lineStart <= LONGEST && at > lineStart) readSignature(page, lineStart, at, false, names);
    lineStart = at + 1;
  }
  return names;
}

function closeOf(page: Page, open: number): number {
  for (let at = open + 1; at < Math.min(page.length, open + LONGEST); at++) {
    const kind = page.kindAt(at);
    if (kind === KIND.close) return at;
    if (kind === KIND.lineEnd || kind === KIND.open || kind === KIND.stop) return -1;
  }
  return -1;
}

/** Whether a parenthesis stands behind the last sentence of a paragraph. */
function endsText(page: Page, open: number, close: number): boolean {
  const before = page.kindAt(page.skipSpacesBack(open) - 1);
  const after = page.kindAt(page.skipSpaces(close + 1));
  return (before === KIND.stop || before === KIND.quote) && (after === KIND.lineEnd || close + 1 >= page.length);
}

function readSignature(page: Page, start: number, end: number, isLast: boolean, names: NameCandidate[]): void {
  const pieces = piecesOf(page, start, end);
  if (!pieces || pieces.length === 0) return;
  let bylines = 0;
  let surnames = 0;
  const others: Piece[] = [];
  for (const piece of pieces) {
    if (page.matchAt(piece.start, piece.end, TITLE) >= 0) {
      if (page.longestTo(piece.end, BYLINE) >= 0) bylines++;
      continue;
    }
    // 实习记者申报, 文字: a title may stand right before the name.
    const title = page.longestFrom(piece.start, TITLE);
    const from =
      title >= 0 && page.end(title) - piece.start > 1 && page.end(title) < piece.end ? page.end(title) : piece.start;
    if (from > piece.start) bylines++;
    if (!mayBeName(page, from, piece.end)) return;
    if (page.longestFrom(from, SURNAME) >= 0) surnames++;
    others.push({ start: from, end: piece.end });
  }
  // 主持|工作 is no byline and a name; 通讯员牟定 权力 are two names.
  const first = pieces[0] as Piece;
  const isWhole = page.matchAt(first.start, first.end, TITLE) >= 0;
  const isSigned = bylines > 0 && (isWhole || (others.length > 1 && page.longestFrom(first.start, TITLE) >= 0));
  if (!isSigned && !(isLast && surnames * 2 > others.length)) return;
  for (const piece of others) {
    const surname = page.longestFrom(piece.start, SURNAME) >= 0 ? 0.8 : 0;
    names.push({ ...piece, logOdds: 0.6 + surname, rule: 'in a signature', repeats: true });
  }
}

/** The runs of Han characters between spaces, list marks and strokes; `undefined` if anything else stands there. */
function piecesOf(page: Page, start: number, end: number): Piece[] | undefined {
  const pieces: Piece[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const kind = at === end ? KIND.space : page.kindAt(at);
    if (kind === KIND.han) {
      if (from < 0) from = at;
      continue;
    }
    if (kind !== KIND.space && kind !== KIND.list && !page.isOneOf(at, COLON_OR_STROKE)) return undefined;
    if (from >= 0) pieces.push({ start: from, end: at });
    from = -1;
  }
  return pieces;
}

function mayBeName(page: Page, start: number, end: number): boolean {
  const surname = page.longestFrom(start, SURNAME);
  const isCompound = surname >= 0 && page.end(surname) - start > 1;
  if (end - start < 2 || end - start > LONGEST_NAME + (isCompound ? 1 : 0)) return false;
  return page.matchAt(start, end, NO_NAME) < 0;
}
