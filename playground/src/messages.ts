import type { DocumentJson } from 'dianming';
import type { Format } from 'dianming/document';

export type Engine = 'full' | 'rules' | 'lite';

/** What the page asks its worker; answers carry the number of the question. */
export type Question =
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly text: string;
      readonly engine: Engine;
      readonly dictionary: string;
    }
  | { readonly kind: 'write'; readonly id: number; readonly format: Format; readonly language: 'zh' | 'en' };

export type Answer =
  | {
      readonly kind: 'reading';
      readonly id: number;
      readonly document: DocumentJson<string>;
      readonly milliseconds: number;
      readonly fault: string;
    }
  | { readonly kind: 'written'; readonly id: number; readonly content: string }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string }
  /** `share` of all that is to be loaded, from 0 to 1. */
  | { readonly kind: 'loading'; readonly share: number };
