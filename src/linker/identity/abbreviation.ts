import type { NamedForm } from './named-form.js';

/** Words that short forms leave out: 青禾县|人民|法院, 青禾市|第七|高级|中学. */
const DROPPED =
  /^(?:人民|政府|第|共产主义|中国|中共|[省市县区州盟旗乡镇]|管理|办事|自治|委员|会议|高级|高等|技术|产业|经济|研究|民族|与|和|及|[（）()])$/;
/** A short form that begins with its level. */
const LEVEL = /^[省市县区州盟旗乡镇]/;
/** Of a company's name any word may go: 汉江|能源|集团. */
const COMPANY = /(?:公司|集团|银行|合伙\)?|俱乐部|合作社)$/;
const COMPANY_FULL = /(?:公司|集团公司|有限合伙\)?)$/;

/**
 * Whether a name is an abbreviation of a full one: its characters stand there in order, each at the start of a word or right
 * behind the one before (the last also at the full name's end), and the words between that it leaves out are such as are left out.
 */
export function abbreviates(short: string, { name, isWordStart }: NamedForm): boolean {
  if (short.length < 2 || short.length >= name.length || name.includes(short)) return false;
  if (COMPANY_FULL.test(short)) return false;
  const isCompany = COMPANY.test(name);
  let steps = 0;
  const match = (at: number, from: number, runs: number): boolean => {
    if (at === short.length) {
      const rest = name.slice(from);
      const words = wordsOf(name, from, isWordStart);
      // What is left of the last word, and words that are dropped.
      return (
        runs > 1 &&
        (rest === '' ||
          isCompany ||
          words.every((word, i) => (i === 0 ? !isWordStart(from) || DROPPED.test(word) : DROPPED.test(word))))
      );
    }
    for (let offset = from; offset < name.length; offset++) {
      if (++steps > 200) return false;
      const isNext = at > 0 && offset === from;
      const isEnd = at === short.length - 1 && offset === name.length - 1;
      if (name[offset] !== short[at] || !(isNext || isWordStart(offset) || isEnd)) continue;
      if (
        at > 0 &&
        !isCompany &&
        !mayDrop(name, from, isEnd && !isWordStart(offset) ? lastWordStart(offset, isWordStart) : offset, isWordStart)
      )
        continue;
      if (match(at + 1, offset + 1, runs + (isNext ? 0 : 1))) return true;
    }
    return false;
  };
  if (!LEVEL.test(short)) return match(0, 0, 0);
  // 市外事办 of 白沙市人民政府外事办公室: the level ends the name of the territory.
  const level = name.indexOf(short[0] as string, 1);
  return level > 0 && level < 8 && match(1, level + 1, 1);
}

function lastWordStart(offset: number, isWordStart: (offset: number) => boolean): number {
  while (offset > 0 && !isWordStart(offset)) offset--;
  return offset;
}

/** Whether the whole words of `[from, to)` are such as short forms leave out. */
function mayDrop(name: string, from: number, to: number, isWordStart: (offset: number) => boolean): boolean {
  let start = from;
  while (start < to && !isWordStart(start)) start++;
  while (start < to) {
    let end = start + 1;
    while (end < to && !isWordStart(end)) end++;
    if (!DROPPED.test(name.slice(start, end))) return false;
    start = end;
  }
  return true;
}

function wordsOf(name: string, from: number, isWordStart: (offset: number) => boolean): string[] {
  const words: string[] = [];
  let start = from;
  for (let offset = from + 1; offset <= name.length; offset++) {
    if (offset < name.length && !isWordStart(offset)) continue;
    words.push(name.slice(start, offset));
    start = offset;
  }
  return words;
}
