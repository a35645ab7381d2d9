import labels from './labels.json' with { type: 'json' };

/** What one peer calls the types, to what this package calls them. Labels that are not there are no entities. */
export type LabelMap = Readonly<Record<string, string>>;

/** The label maps of all peers, from `labels.json`. */
export const LABELS: Readonly<Record<keyof typeof labels, LabelMap>> = labels;
