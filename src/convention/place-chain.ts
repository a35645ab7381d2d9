import { changed, type Habit, type Outer } from './reading.js';

/** Places that stand side by side are one: `河南省|洛阳市`. */
export const joinedPlaces: Habit = (reading) => {
  const joined: Outer[] = [];
  for (const outer of reading) {
    const before = joined[joined.length - 1];
    const isChain =
      before?.candidate.type === 'place' &&
      outer.candidate.type === 'place' &&
      before.candidate.end === outer.candidate.start &&
      before.candidate.end - before.candidate.start > 1;
    if (isChain) joined[joined.length - 1] = changed(before, { end: outer.candidate.end }, 'chain of places');
    else joined.push(outer);
  }
  return joined;
};
