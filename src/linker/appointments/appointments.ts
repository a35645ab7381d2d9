import type { Page } from '../../recognizers/page.js';
import type { LinkedMention } from '../linked-mention.js';
import type { LinkedAppointment } from './appointment-set.js';
import { AppointmentReader } from './reader.js';
import type { TitleKnowledge } from './title-knowledge.js';

/**
 * Who holds which post where. Reads the outer mentions in text order:
 *
 *     区委书记李文渊                posts, then persons: titles before names
 *     沈若兰教授                    person, then title
 *     张三任市财政局局长            person … verb + posts: the verb says the status
 *     任命张三为局长 · 免去：李四的局长职务   a verb that governs the clause
 *     张三（局长） · 张三，局长，    apposition
 *     2006年9月至今 汉江重工副总裁   a dated line of a career: the person it is told of
 *     组长：张三                    a line of a list: the body of its heading
 *     王明退休，由张三接任          who takes over what was left
 *
 * @param entityOf Entity key by mention index.
 */
export function linkAppointments(
  mentions: readonly LinkedMention[],
  page: Page,
  titles: TitleKnowledge,
  entityOf: readonly string[],
): readonly LinkedAppointment[] {
  // Who holds which post: without a person or a post there is nothing to read.
  if (!mentions.some(isPerson) || !mentions.some(isPosition)) return [];
  return new AppointmentReader(mentions, page, titles, entityOf).read();
}

function isPerson({ type }: LinkedMention): boolean {
  return type === 'person';
}

function isPosition({ type }: LinkedMention): boolean {
  return type === 'position';
}
