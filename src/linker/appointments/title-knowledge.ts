import type { ElementKnowledge } from './elements.js';
import type { InheritKnowledge } from './inherit.js';

/** What dictionaries say of titles and bodies. */
export interface TitleKnowledge extends ElementKnowledge, InheritKnowledge {
  /** Whether a title is of nobody's house unless one stands before it: `记者`, `书法家`. */
  readonly isHomeless: (title: string) => boolean;
}
