/** Whether the tags of a sentence follow each other as their scheme wants it. */
export class TagOrder {
  /** BIOES and BMES close every mention, BIO none. */
  readonly #closes: boolean;
  #open: string | undefined;

  /** @param source the whole file: a scheme that closes mentions shows by its tags. */
  constructor(source: string) {
    this.#closes = /[ \t][ES]-[^ \t\r\n]+\r?$/m.test(source);
  }

  /**
   * The next tag of the sentence.
   *
   * @param label empty for `O`
   * @returns what should stand in its place; undefined if all is well
   */
  next(prefix: string, label: string): string | undefined {
    const open = this.#open;
    const continues = prefix === 'I' || prefix === 'M' || prefix === 'E';
    this.#open = prefix === 'O' || prefix === 'E' || prefix === 'S' ? undefined : label;
    if (continues && open !== label) {
      return `B-${label} before it, as nothing of that type is open here`;
    }
    return continues ? undefined : this.#unclosed(open);
  }

  /** The end of the sentence; returns what should stand in its last place. */
  end(): string | undefined {
    const open = this.#open;
    this.#open = undefined;
    return this.#unclosed(open);
  }

  #unclosed(open: string | undefined): string | undefined {
    return this.#closes && open !== undefined
      ? `E-${open} at the end of the mention, or S-${open} for one character`
      : undefined;
  }
}
