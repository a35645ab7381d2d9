import { KIND } from '../character-kind.js';
import { classSet, type Page, tagSet } from '../page.js';
import type { Witness } from './witness.js';

const VERB = classSet('speech-verb', 'action-verb', 'appoint-verb');
const APPOINT = classSet('appoint-verb');
const BOUNDARY = classSet('boundary');
const WORD_NAME = classSet('word-name');
const GIVEN_NAME = classSet('given-name');
// Tags of jieba's dictionary say d of 向往 and c of 和平: only what the dictionaries list is a function word.
const VERB_TAG = tagSet((tag) => /^(v|d|c)/.test(tag) && tag !== 'vn');
const ADJECTIVE_TAG = tagSet((tag) => /^(a|ad|z)$/.test(tag));
const FUNCTION_TAG = tagSet((tag) => /^(p|u|r|y|f|m|q)$|^(ud|ug|uj|ul|uv|uz|df|rr|rz|mq)$/.test(tag));
const NAME_TAG = tagSet((tag) => /^nr/.test(tag));
const PREDICATE_TAG = tagSet((tag) => /^(v|vd|vi|vn|d|p|ad|vg|c)$/.test(tag));
/** Words of this value on are names often enough to be taken for one beside a verb. */
const NAMELY = 25;
/** What follows somebody who is appointed or removed. */
const FRAME_END = /^(?:为|的|同志|任|担任|兼任|先生|女士)/;

/** How an ordinary word may be called for as a name. */
export type Call = 'office' | 'title' | undefined;

/**
 * Whether what stands around a string calls for a name: an office, a label or a verb of office before it (`office`), any
 * other title (`title`).
 */
export function callFor(
  page: Page,
  start: number,
  end: number,
  before: Witness,
  isListed: boolean,
  isNamed: boolean,
): Call {
  // 主持人：后来怎么办 is what somebody says; the name behind a label stands alone.
  const isAlone = page.kindAt(end) !== KIND.han;
  if (before.isOffice) return isAlone || !before.label.endsWith('：') ? 'office' : undefined;
  if (isListed || (isNamed && page.matchAt(start, end, WORD_NAME, NAMELY) >= 0)) return 'office';
  const appoint = page.longestTo(start, APPOINT);
  if (appoint >= 0 && page.end(appoint) - page.start(appoint) > 1 && FRAME_END.test(page.text.slice(end, end + 2)))
    return 'office';
  return before.weight >= 1.8 ? 'title' : undefined;
}

/**
 * How well an ordinary word goes as the name of somebody called for, as log-odds: `局长|关键|作了说明`. Nouns hardly stand
 * between an office and what its holder does; verbs (`局长|介绍|说`) and adverbs (`总统|成功|访华`) do.
 *
 * @returns `undefined` if no such word stands there, or nothing is known of it.
 */
export function titledWordFit(page: Page, start: number, end: number, call: Call, after: Witness): number | undefined {
  if (!call) return undefined;
  const tag = page.wordTag(start, end);
  if (tag < 0 || tag >= 255 || NAME_TAG[tag]) return undefined;
  const isName = page.matchAt(start, end, WORD_NAME, NAMELY) >= 0 || page.matchAt(start + 1, end, GIVEN_NAME) >= 0;
  const next = page.kindAt(page.skipSpaces(end));
  const isMarked = next === KIND.list || next === KIND.open || next === KIND.close || page.kindAt(end) === KIND.space;
  const isFunction = FUNCTION_TAG[tag] === 1 || page.matchAt(start, end, BOUNDARY) >= 0;
  const isAction = page.matchAt(start, end, VERB) >= 0;
  if (call === 'title') {
    if (isMarked) return undefined;
    if (isFunction || isAction || VERB_TAG[tag]) return isName && after.weight >= 0.6 && !isAction ? -1.5 : -3;
    return ADJECTIVE_TAG[tag] && next === KIND.han && after.weight < 1.4 ? -2 : undefined;
  }
  const isDoing = next === KIND.han && (PREDICATE_TAG[page.tagAt(page.skipSpaces(end))] === 1 || after.weight >= 0.4);
  if (isFunction) return isMarked ? -0.2 : isName && isDoing ? -0.9 : -3;
  if (isAction) return isMarked ? 0 : isName || page.longestFrom(end, APPOINT, 60) >= 0 ? -0.8 : -3.5;
  if (VERB_TAG[tag]) return isMarked ? 0.6 : isDoing ? (isName ? 0.3 : -0.2) : -1.2;
  if (ADJECTIVE_TAG[tag]) return isMarked ? 0.8 : isDoing ? (isName ? -0.6 : -1.4) : next === KIND.han ? 0.2 : -0.4;
  return isMarked || isDoing ? 1 : next === KIND.han ? -1 : 0.6;
}
