import type { Candidate } from './candidate.js';
import type { Page } from './page.js';

/**
 * Proposes mentions. A recognizer sees the whole page and nothing of what other recognizers proposed; it keeps no
 * state between pages and must run in time linear in the page's length.
 */
export interface Recognizer<Type extends string = string> {
  /** Shown in evidence. */
  readonly name: string;
  /** The types it may propose. All recognizers run, whatever types are wanted: an unwanted name still takes its place. */
  readonly types: readonly Type[];
  recognize(page: Page): Iterable<Candidate<Type>>;
}
