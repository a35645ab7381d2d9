import type { DocumentJson } from 'dianming';
import { sayOr } from './words.js';

/** Characters shown at once: more marks than a page of them has would make the browser slow. */
export const SHOWN = 20_000;

const KNOWN = new Set(['person', 'position', 'organization', 'place']);
/** The class that colours a type; the user's own types share one. */
export const colourOf = (type: string) => (KNOWN.has(type) ? type : 'other');

/**
 * A text with its mentions as marks, nested ones inside outer ones. Whatever a text holds stays text.
 *
 * @param end offset to show up to; moved forward to the end of a mention that it would cut
 * @returns where the shown text ends
 */
export function showMarks(into: HTMLElement, { text, mentions }: DocumentJson<string>, end: number): number {
  const stop = mentions.reduce(
    (at, one) => (one.start < at && one.end > at ? one.end : at),
    Math.min(end, text.length),
  );
  const root = document.createDocumentFragment();
  const open: { readonly node: Node; readonly end: number }[] = [{ node: root, end: stop }];
  let at = 0;
  const top = () => open[open.length - 1] as (typeof open)[number];
  const addText = (to: number) => {
    if (to > at) top().node.appendChild(document.createTextNode(text.slice(at, to)));
    at = Math.max(at, to);
  };
  for (const [index, mention] of mentions.entries()) {
    if (mention.start >= stop) break;
    while (open.length > 1 && top().end <= mention.start) {
      addText(top().end);
      open.pop();
    }
    addText(mention.start);
    const mark = document.createElement('mark');
    mark.className = colourOf(mention.type);
    mark.dataset.mention = String(index);
    mark.tabIndex = -1;
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-label', `${mention.text}, ${sayOr(mention.type)}`);
    mark.title = sayOr(mention.type);
    top().node.appendChild(mark);
    open.push({ node: mark, end: mention.end });
  }
  while (open.length > 1) {
    addText(top().end);
    open.pop();
  }
  addText(stop);
  into.replaceChildren(root);
  const first = into.querySelector<HTMLElement>('mark');
  if (first) first.tabIndex = 0;
  return stop;
}

/** Clicks and keys on marks: Tab reaches the marks, arrows go from one to the next, Enter and Space choose. */
export function listenToMarks(container: HTMLElement, choose: (mention: number) => void): void {
  const markOf = (target: EventTarget | null) => (target as Element | null)?.closest<HTMLElement>('mark');
  const chosen = (mark: HTMLElement) => {
    for (const other of container.querySelectorAll('mark[aria-pressed]')) other.removeAttribute('aria-pressed');
    mark.setAttribute('aria-pressed', 'true');
    choose(Number(mark.dataset.mention));
  };
  container.addEventListener('click', ({ target }) => {
    const mark = markOf(target);
    if (mark) chosen(mark);
  });
  container.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (!mark) return;
    if (event.key === 'Enter' || event.key === ' ') chosen(mark);
    else {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      const marks = [...container.querySelectorAll<HTMLElement>('mark')];
      const next = marks[marks.indexOf(mark) + step];
      if (!next) return;
      mark.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
    event.preventDefault();
  });
}
