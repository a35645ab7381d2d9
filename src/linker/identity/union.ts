/** Disjoint sets of strings (union-find with path halving). */
export class Union {
  readonly #parent = new Map<string, string>();

  find(member: string): string {
    let root = member;
    for (;;) {
      const parent = this.#parent.get(root) ?? root;
      if (parent === root) return root;
      const grandparent = this.#parent.get(parent) ?? parent;
      this.#parent.set(root, grandparent);
      root = grandparent;
    }
  }

  /** Joins two sets; `other`'s representative becomes `member`'s. */
  join(member: string, other: string): void {
    const a = this.find(member);
    const b = this.find(other);
    if (a !== b) this.#parent.set(b, a);
  }
}
