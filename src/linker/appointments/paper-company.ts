import type { Page } from '../../recognizers/page.js';
import { parenthesizedPairs } from '../identity/parenthesized.js';
import type { LinkedMention } from '../linked-mention.js';

/** Words by which a paper calls the company that it is of. */
const OWN_NAME = /^(?:本)?(?:公司|集团|行|银行)$|^发行人$/;

/** The company whose paper this is, as it calls itself: `白沙股份有限公司（以下简称“公司”）`. */
export function companyOfPaper(mentions: readonly LinkedMention[], page: Page): LinkedMention | undefined {
  return parenthesizedPairs(mentions, page.text, 'organization').find(
    ({ second, isAnnounced }) => isAnnounced && OWN_NAME.test(second.name),
  )?.first;
}
