import { characterSet } from './character-set.js';
import { type EdgeKind, type Part, partBefore } from './name-part.js';
import { classSet, type Page } from './page.js';

const TITLE = classSet('position');

/** A place where a name that ends at a known suffix may begin. */
export interface LeftEdge {
  readonly start: number;
  /** Its first part. */
  readonly kind: EdgeKind;
  /** Whether something between the edge and the suffix is a proper name and not an ordinary word. */
  readonly hasProper: boolean;
  /** Whether a word that says what sort of body it is stands in it: 大型, 跨国. */
  readonly hasGeneric: boolean;
  /** Whether a place follows later: an ordinary word before it hardly begins the name (机关|双桥市…检察院). */
  readonly hasInnerPlace: boolean;
  /** Kind of the part behind the first one; undefined if the suffix follows it. */
  readonly second: EdgeKind | undefined;
  /** Kind of the part before the edge that was left out, `undefined` at the end of the search. */
  readonly excluded: EdgeKind | undefined;
}

/**
 * Reads leftwards from `end`, part by part, until a word that no name holds; every part begins a possible edge.
 *
 *     来到|河南|三泰|广告|发展|有限公司
 *     stop ^place ^proper ^inner ^inner ^end
 *
 * @param longest Greatest number of characters before `end`.
 * @param takesTitles Whether a title may stand right before `end`, being what the members are: 医生|协会.
 * @returns Edges from near to far; empty if nothing precedes `end`.
 */
export function leftEdges(page: Page, end: number, longest: number, takesTitles = false): LeftEdge[] {
  const parts: Part[] = [];
  let position = end;
  const title = takesTitles ? page.longestTo(end, TITLE) : -1;
  if (title >= 0 && page.end(title) - page.start(title) > 1 && page.isTokenStart(page.start(title))) {
    parts.push({ start: page.start(title), kind: 'inner' });
    position = page.start(title);
  }
  while (position > 0 && end - position < longest) {
    const part = partBefore(page, position, parts[parts.length - 1]);
    if (!part || end - part.start > longest) break;
    const right = parts[parts.length - 1];
    // 现将|临滏区|…: before a place whose edge the page settles goes its superior or its body only.
    if (right?.isSettled && part.kind !== 'place' && part.kind !== 'organization') break;
    // 连线|省|水利厅: a bare level begins the name, unless a place's own name stands before it (青禾|区).
    if (
      right &&
      isLevel(page, right.start, parts.length > 1 ? (parts[parts.length - 2] as Part).start : end) &&
      part.kind !== 'proper' &&
      part.kind !== 'place'
    )
      break;
    parts.push(part);
    position = part.start;
  }
  const edges: LeftEdge[] = [];
  let hasProper = false;
  let hasInnerPlace = false;
  let hasGeneric = false;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    hasProper ||= part.kind === 'proper' || part.kind === 'place' || part.kind === 'organization';
    hasGeneric ||= part.kind === 'generic';
    edges.push({
      start: part.start,
      kind: part.kind,
      hasProper,
      hasGeneric,
      hasInnerPlace,
      second: parts[i - 1]?.kind,
      excluded: parts[i + 1]?.kind,
    });
    hasInnerPlace ||= part.kind === 'place';
  }
  return edges;
}

const LEVELS = characterSet('省市县区州盟旗乡镇');

function isLevel(page: Page, start: number, end: number): boolean {
  return end - start === 1 && page.isOneOf(start, LEVELS);
}
