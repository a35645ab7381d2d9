import type { Candidate } from '../recognizers/candidate.js';

/** Least score of a nested mention: the outer name is no witness for what stands in it. */
const LEAST = 0.55;
/** What follows the name of a company is its form, not a body of it. */
const LEGAL_FORM = /有限(?:责任)?公司$/;
const STREET_OFFICE = '街道';

/**
 * Which mentions a mention may hold. Organizations hold places and organizations; positions hold the place they are
 * posted to (`驻|华|大使`); venues hold places and organizations, a street office the road it is named after; a person
 * holds nothing; a type the user added holds what the user forced. Road, town and village names hold nothing.
 */
export function mayHold(outer: Candidate<string>, inner: Candidate<string>, text: string): boolean {
  // A name does not hold its own short form: 青禾 in 青禾号.
  if (inner.refersTo !== undefined && inner.refersTo === text.slice(outer.start, outer.end)) return false;
  if (inner.forced) return true;
  if (inner.score < LEAST) return false;
  const isNamelike = inner.type === 'place' || inner.type === 'organization';
  switch (outer.type) {
    case 'organization':
      // What ends with the body is its suffix: 清真寺 in 青山清真寺.
      if (inner.type === 'place')
        return inner.end < outer.end && !/^(?:short form|announced)/.test(outer.evidence.rule);
      return inner.type === 'organization' && inner.end < outer.end && isOwner(outer, inner, text);
    case 'position':
      return isNamelike && text[inner.start - 1] === '驻';
    case 'place':
      if (!isNamelike || inner.end === outer.end) return false;
      if (outer.evidence.rule === 'name + venue') return true;
      return (
        inner.start === outer.start &&
        inner.end === outer.end - STREET_OFFICE.length &&
        text.startsWith(STREET_OFFICE, inner.end) &&
        /[路街道]$/.test(text.slice(inner.start, inner.end))
      );
    default:
      return false;
  }
}

/**
 * Whether an organization inside another is its owner (`区委|组织部`, `汉江重工|营口工厂`) and not just its name without the
 * legal form (`汉江重工|集团有限公司`) or a short form of itself.
 */
function isOwner(outer: Candidate<string>, inner: Candidate<string>, text: string): boolean {
  const begins = inner.start === outer.start || text.slice(outer.start, inner.start) === '中共';
  if (!begins || /^(?:short form|announced)/.test(outer.evidence.rule)) return false;
  const head = outer.evidence.entry ?? '';
  if (LEGAL_FORM.test(head)) return false;
  // 人民代表大会 in 人民代表大会|常务委员会 is a body itself, 汉江重工 in 汉江重工|集团有限公司 is not.
  const isWholeBody = /^(?:organ|announced|department)/.test(inner.evidence.rule);
  const headStart = outer.end - head.length;
  if (isWholeBody || inner.end < headStart) return true;
  return inner.end === headStart && outer.evidence.rule === 'department of an organization';
}
