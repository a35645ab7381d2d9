/** A file name as messages show it: on one line, and without control characters that would steer the terminal. */
export function shownName(name: string): string {
  return name === '-' ? '(stdin)' : oneLine(name);
}

/** A message on one line, control characters written as escapes. */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '\\n' : `\\x${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
}
