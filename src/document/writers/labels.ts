/** How a format names mention types; types that are not listed keep their own name. */
export type Labels = Readonly<Record<string, string>>;

export interface LabelOptions {
  /** Names that replace the format's own, by type: `{ person: 'nr' }`. */
  readonly labels?: Labels;
}

/** The label of each type: the caller's, else the format's, else the type's name. */
export function labeller(defaults: Labels, own: Labels = {}): (type: string) => string {
  return (type) => {
    if (Object.hasOwn(own, type)) return own[type]!;
    return Object.hasOwn(defaults, type) ? defaults[type]! : type;
  };
}
