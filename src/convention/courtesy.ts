import { classSet } from '../recognizers/page.js';
import { changed, type Habit } from './reading.js';

const PREFIX = classSet('courtesy-prefix');
const SUFFIX = classSet('courtesy-suffix');
const RULE = /^courtesy form/;

/** `程先生`, `老程` name the person 程. */
export const bareSurnames: Habit = (reading, page) =>
  reading.map((outer) => {
    const { start, end, type, evidence } = outer.candidate;
    if (type !== 'person' || !RULE.test(evidence.rule)) return outer;
    const prefix = page.longestFrom(start, PREFIX);
    if (prefix >= 0 && evidence.rule.includes('before a surname')) {
      return changed(outer, { start: page.end(prefix) }, 'bare surname');
    }
    const suffix = page.longestTo(end, SUFFIX);
    return suffix > 0 && page.start(suffix) > start
      ? changed(outer, { end: page.start(suffix) }, 'bare surname')
      : outer;
  });

/** `程先生` names nobody that the corpus marks. */
export const noCourtesy: Habit = (reading) =>
  reading.filter(({ candidate }) => candidate.type !== 'person' || !/behind a surname/.test(candidate.evidence.rule));
