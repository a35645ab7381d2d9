interface View {
  readonly found: boolean;
}

/** What is used of `compromise`. */
export type English = (text: string) => { people(): View; organizations(): View; places(): View };
