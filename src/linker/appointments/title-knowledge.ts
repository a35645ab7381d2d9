import type { ElementKnowledge } from './elements.js';
import type { InheritKnowledge } from './inherit.js';

/** What dictionaries say of titles and bodies. */
export interface TitleKnowledge extends ElementKnowledge, InheritKnowledge {}
