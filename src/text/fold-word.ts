import { createFoldTable, isDroppedUnit } from './fold-table.js';

const tables = new WeakMap<Uint16Array, Uint16Array>();

/**
 * A dictionary word as normalized text would show it: same folds of width, variants and dots, same characters dropped.
 * Marks of HTML are taken as they stand, and no layout is looked for.
 *
 *     foldWord('阿依古麗•買買提', variants)   // 阿依古丽·买买提
 *
 * @param variants as for `createNormalizer`; the fold table made of it is kept as long as it lives.
 */
export function foldWord(word: string, variants: Uint16Array): string {
  let table = tables.get(variants);
  if (table === undefined) {
    table = createFoldTable(variants);
    tables.set(variants, table);
  }
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (isDroppedUnit(unit)) continue;
    const to = table[unit]!;
    folded += String.fromCharCode(to === 0x3000 ? 0x20 : to);
  }
  return folded;
}
