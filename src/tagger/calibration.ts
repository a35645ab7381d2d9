/**
 * By how much the model's log-odds are too great: fitted to six annotated development sets so that of the mentions with
 * a probability of 0.8 about eight in ten are right (Platt 1999, without the constant: 0.5 stays 0.5).
 */
const TOO_SURE = 1.55;

/** The chance that a mention is right, from the probability that the model gives it. */
export function calibrated(probability: number): number {
  if (probability <= 0 || probability >= 1) return probability;
  const odds = Math.log(probability / (1 - probability));
  return 1 / (1 + Math.exp(-odds / TOO_SURE));
}
