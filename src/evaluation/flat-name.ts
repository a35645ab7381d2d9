/** A name without layout: spaces and line ends, which alignment and soft line breaks put into names, removed. */
export function flatName(name: string): string {
  return name.replace(/\s/g, '');
}
