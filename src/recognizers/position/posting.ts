import { KIND } from '../character-kind.js';
import { classSet, type Page } from '../page.js';

const PLACE = classSet('division', 'division-short', 'place-name', 'place-suffix');
const BODY = classSet('organization-department', 'organization-organ', 'organization-suffix');
/** The longest posting place in `驻…第一书记`; longer ones are no posting. */
const LONGEST_POSTING = 12;
const PERMANENT = '常';

/** `驻` + place before a title: the start of 驻 (or of 常驻), or -1. */
export function postingStart(page: Page, end: number): number {
  const first = Math.max(0, end - LONGEST_POSTING);
  for (let position = end - 1; position >= first; position--) {
    if (page.kindAt(position) !== KIND.han) return -1;
    if (page.text[position] !== '驻') continue;
    // 驻长沙办事处|副主任: a body that is posted, and not its head.
    if (page.longestTo(end, BODY) >= 0) return -1;
    const place = page.longestTo(end, PLACE);
    const isShort = end - position <= 3;
    if (end <= position + 1 || (place < 0 && !isShort)) return -1;
    return page.text[position - 1] === PERMANENT ? position - 1 : position;
  }
  return -1;
}
