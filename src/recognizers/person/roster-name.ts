import { KIND } from '../character-kind.js';
import { characterSet } from '../character-set.js';
import { classSet, type Page } from '../page.js';
import type { NameCandidate } from './name-candidate.js';

const SURNAME = classSet('surname');
/** What stands in a cell of a table and is nobody. */
const NO_NAME = classSet(
  'position',
  'position-foreign',
  'byline',
  'heading',
  'person-label',
  'organization-name',
  'organization-department',
  'organization-suffix',
  'organization-organ',
  'nationality',
  'boundary',
);
const PIECE = classSet('surname', 'minority-name');
/** 十四世, 第一组: what is counted. */
const NUMERALS = characterSet('第一二三四五六七八九十');
/** From these log-odds on a name says that its column or row holds names. */
const SURE = 1.2;
const PLACE_END = classSet('place-suffix');
/** How much surer a name that ends like a place must be, as the place is sure by itself. */
const OF_NAMES = 1.4;
/** How many lines above and below a cell speak for its column. */
const REACH = 4;
const SHORTEST = 2;
const LONGEST = 4;

interface Cell {
  readonly line: number;
  /** Number of the field in its line, numbers left out: `01 佘山 男` has 佘山 as its first. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Cells of a table or roster, where the cells above, below or beside them hold sure names, whatever the words in them mean:
 *
 *     01 王山河  男  酒厂工人
 *     02 针线    女  纺织厂挡车工
 *     03 罗大勺  男  厨师
 *        ^column of names
 *
 * @param names What the other rules found.
 */
export function rosterNames(page: Page, names: readonly NameCandidate[]): NameCandidate[] {
  const cells = readCells(page);
  if (cells.length < 3) return [];
  const surest = new Map<number, number>();
  for (const { start, end, logOdds } of names) {
    const key = page.spanKey(start, end);
    surest.set(key, Math.max(surest.get(key) ?? logOdds, logOdds));
  }
  const isSure = (cell: Cell): boolean => (surest.get(page.spanKey(cell.start, cell.end)) ?? -9) >= SURE;
  const columns = new Map<number, Cell[]>();
  for (const cell of cells) {
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  const found: NameCandidate[] = [];
  for (const column of columns.values()) {
    const sure = column.map(isSure);
    for (let i = 0; i < column.length; i++) {
      const cell = column[i] as Cell;
      if (sure[i] || !mayBeName(page, cell)) continue;
      let names = 0;
      let others = 0;
      for (const direction of [-1, 1]) {
        for (let at = i + direction; at >= 0 && at < column.length; at += direction) {
          const other = column[at] as Cell;
          if (Math.abs(other.line - cell.line) > REACH) break;
          if (sure[at]) names++;
          else others++;
        }
      }
      if (names < 2 || names < others) continue;
      const surname = page.longestFrom(cell.start, SURNAME);
      const logOdds = 0.3 + 0.25 * Math.min(names, 4) + (surname >= 0 ? 0.8 : 0) - 0.3 * others;
      // 门长城: in a column of names it is no wall.
      const isPlace = page.longestTo(cell.end, PLACE_END) >= 0 && surname >= 0;
      found.push({
        start: cell.start,
        end: cell.end,
        logOdds: logOdds + (isPlace ? OF_NAMES : 0),
        rule: 'in a column of names',
        repeats: true,
      });
    }
  }
  return found;
}

/** Two to four Han characters that no dictionary takes for something else. */
function mayBeName(page: Page, { start, end }: Cell): boolean {
  if (end - start < SHORTEST || end - start > LONGEST) return false;
  for (let at = start; at < end; at++) if (page.kindAt(at) !== KIND.han) return false;
  if (page.matchAt(start, end, NO_NAME) >= 0 || page.isOneOf(start, NUMERALS)) return false;
  // 特别鸣谢, 任职人员: four characters begin with a piece of a name, or are a heading.
  return end - start < LONGEST || page.longestFrom(start, PIECE) >= 0;
}

/** The fields of lines that have several, or one behind a number; a parenthesis ends a field. */
function readCells(page: Page): Cell[] {
  const cells: Cell[] = [];
  let line = 0;
  let column = 0;
  for (let at = 0; at < page.length; ) {
    const kind = page.kindAt(at);
    if (kind === KIND.lineEnd) {
      line++;
      column = 0;
      at++;
      continue;
    }
    if (kind === KIND.space) {
      at++;
      continue;
    }
    let end = at;
    while (end < page.length && page.kindAt(end) !== KIND.space && page.kindAt(end) !== KIND.lineEnd) end++;
    let nameEnd = at;
    while (nameEnd < end && page.kindAt(nameEnd) !== KIND.open) nameEnd++;
    if (isNumber(page, at, nameEnd)) {
      at = end;
      continue;
    }
    cells.push({ line, column, start: at, end: nameEnd });
    column++;
    at = end;
  }
  return cells;
}

/** `01`, `3.`, `②`: what counts the lines. */
function isNumber(page: Page, start: number, end: number): boolean {
  if (end - start > 4) return false;
  for (let at = start; at < end; at++) if (page.kindAt(at) === KIND.han) return false;
  return true;
}
