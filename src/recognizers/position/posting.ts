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
    const isPermanent = page.text[position - 1] === PERMANENT;
    const isBody = page.longestTo(end, BODY) >= 0;
    // 驻长沙办事处|副主任: a body that is posted, and not its head; 常驻联合国办事处代表 is.
    if (isBody && !isPermanent) return -1;
    const isShort = end - position <= 3;
    if (end <= position + 1 || !(isBody || isShort || page.longestTo(end, PLACE) >= 0)) return -1;
    return isPermanent ? position - 1 : position;
  }
  return -1;
}
