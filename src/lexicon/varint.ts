/** Appends numbers ≥ 0 in base 128, low digits first, the high bit set on all but the last (LEB128). */
export class VarintWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const longer = new Uint8Array(this.#bytes.length * 2);
      longer.set(this.#bytes);
      this.#bytes = longer;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what {@link VarintWriter} wrote. Past the end it reads zeroes. */
export class VarintReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(): number {
    const { bytes } = this;
    // Most numbers have one or two bytes; a model has a million of them.
    const first = bytes[this.#at++] ?? 0;
    if (first < 0x80) return first;
    const second = bytes[this.#at++] ?? 0;
    if (second < 0x80) return (first & 0x7f) | (second << 7);
    let value = (first & 0x7f) | ((second & 0x7f) << 7);
    let factor = 0x4000;
    for (;;) {
      const byte = bytes[this.#at++] ?? 0;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }
}
