import type { AppointmentStatus } from '../../document/types.js';
import type { Page } from '../../recognizers/page.js';
import type { PersonRun, PostGroup } from './elements.js';
import { statusOfHeader, verbBefore } from './governing-verb.js';

/** How titles lead to names: `局长|王明`, `局长：|王明`, `陪审员10名：|…`, `裁判长：|国家级裁判王明`. */
export type TitleKind = 'title' | 'list' | 'header' | 'label';

/** A title whose holder leaves it in the same breath: `理事长王明因年龄原因|卸任`. */
const LEAVES = /^(?:先生|女士|同志)?[^，,。；;\n]{0,14}(?:卸任|离任|被免职|被解职|被罢免|去职)(?:[，,。；;\n]|$)/;
/** Not yet: `将于下周离任`. */
const WILL = /^[^，,。；;]{0,10}(?:将|拟)/;
const FORMER = /^[原前]/;

/**
 * The status of posts that stand before their holders: of a list what its header says, of one who is leaving `removed`.
 *
 * @param heading What the heading says, for a line under it.
 */
export function statusOfTitle(
  page: Page,
  people: PersonRun,
  group: PostGroup,
  kind: TitleKind,
  heading: AppointmentStatus | undefined,
): AppointmentStatus {
  const { text } = page;
  if (text.startsWith('提名人', group.end)) return 'appointed';
  const behind = text.slice(people.end, people.end + 24);
  const isFormer = group.posts.some(({ position }) => FORMER.test(position.name));
  const isLeaving = LEAVES.test(behind) && !WILL.test(behind);
  // 卸任|会长王明.
  if (!isFormer && (isLeaving || text.startsWith('卸任', group.start - 2))) return 'removed';
  const verb = kind === 'header' || kind === 'label' ? verbBefore(page, group.start, 0)?.status : undefined;
  return statusOfHeader(page, group.start) ?? verb ?? heading ?? 'holds';
}
