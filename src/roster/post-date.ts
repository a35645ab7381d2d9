/** When somebody held, got or left a post. As exact as the text has it: `2024`, `2024-03` or `2024-03-18`. */
export interface PostDate {
  readonly date: string;
  /** End of a term, `2021年5月` of `2019年3月至2021年5月`. */
  readonly until: string | undefined;
}

/** Farther before a post a date is that of something else. */
const FARTHEST = 80;

const YEAR = '([12]\\d{3}|[一二][〇○零一二三四五六七八九]{3})';
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** `2024年3月18日`, `二〇二四年三月`, `2024.03`, `2024-03-18`. */
const DATE = new RegExp(
  `(?<!\\d)${YEAR}\\s?(?:年(?:度?\\s?${NUMBER}\\s?月(?:份?\\s?${NUMBER}\\s?[日号])?)?|[.\\-/](\\d{1,2})(?:[.\\-/](\\d{1,2}))?(?!\\d))`,
  'g',
);
const RANGE = /^\s?(?:[—–\-－~～]{1,2}|至|到)\s?$/;
/** What a date right before it tells of: 1970年3月｜生, 1995年7月｜参加工作. */
const OTHER_EVENT = /^(?:出?生|参加|入[党伍学职团]|加入|毕业|考入|获|取得|以[前后来])/;
/** The post is of today, whatever was before: `1998年毕业，｜现任`. */
const TODAY = /现(?:任|为|担任)|目前|当前/;

/**
 * The date that the sentence of a post gives before it.
 *
 * @param start where the post begins, with its organization if that stands before it; UTF-16 offset
 */
export function postDate(text: string, start: number): PostDate | undefined {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const sentence = narrow(before.slice(Math.max(...[...'。！？；;\n\r'].map((mark) => before.lastIndexOf(mark))) + 1));
  const dates = [...sentence.matchAll(DATE)].flatMap((match) => {
    const value = isoDate(match);
    const end = match.index + match[0].length;
    return value === undefined || OTHER_EVENT.test(sentence.slice(end)) ? [] : [{ value, start: match.index, end }];
  });
  const last = dates.at(-1);
  if (last === undefined || TODAY.test(sentence.slice(last.end))) return undefined;
  const first = dates.at(-2);
  if (first !== undefined && RANGE.test(sentence.slice(first.end, last.start)))
    return { date: first.value, until: last.value };
  return { date: last.value, until: undefined };
}

/** Full-width digits and signs, one to one. */
function narrow(text: string): string {
  return text.replace(/[\uFF0D-\uFF19]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

function isoDate(match: RegExpMatchArray): string | undefined {
  const [, year = '', month = match[4], day = match[5]] = match;
  const parts = [yearOf(year)];
  if (month !== undefined) parts.push(numberOf(month));
  if (day !== undefined) parts.push(numberOf(day));
  const [, m = 1, d = 1] = parts;
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

const DIGITS = '零一二三四五六七八九';

function yearOf(year: string): number {
  return Number(year.replace(/\D/g, (digit) => String(Math.max(0, DIGITS.indexOf(digit)))));
}

/** `三`, `十一`, `二十八`, `12`. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) : 0;
  return ten * 10 + Math.max(0, ones === '' ? 0 : DIGITS.indexOf(ones as string));
}
