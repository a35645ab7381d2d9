/** Whether to colour what goes to standard output: if it is a terminal, unless `NO_COLOR` or `FORCE_COLOR` decide. */
export function useColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
