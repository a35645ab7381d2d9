import { describe, expect, it } from 'vitest';
import { createLearner } from '../../../src/training/create-learner.js';
import { LEARNERS } from '../../../src/training/training-options.js';
import { TOY_LABELS, toyExample, toyFeatureCount, toyMentions } from './toy-examples.js';

const TEXTS = [
  '市[position 长][person 王明]说',
  '县[position 长][person 李明]来',
  '[person 王刚]说好',
  '[person 李刚]来市里',
  '县里说好',
  '市里来县里',
];
const create = (name: (typeof LEARNERS)[number]) => createLearner({ learner: name }, TOY_LABELS, toyFeatureCount, 1);

describe.each(LEARNERS)('%s', (name) => {
  it('learns a pattern, and finds it where it has not been', () => {
    const learner = create(name);
    for (let pass = 0; pass < 20; pass++) for (const text of TEXTS) learner.learn(toyExample(text));
    expect(toyMentions('县长王刚来', learner.result())).toEqual(['position:长', 'person:王刚']);
    expect(toyMentions('县里来市里', learner.result())).toEqual([]);
  });

  it('is told nothing by texts that nobody marked for a type', () => {
    const learner = create(name);
    // Positions are marked in some texts; in the more that have only persons marked they stand unmarked.
    const persons = ['市长[person 王明]说', '县长[person 李明]来', '县长[person 王刚]说'];
    for (let pass = 0; pass < 20; pass++) {
      for (const text of TEXTS) learner.learn(toyExample(text));
      for (const text of [...persons, ...persons, ...persons]) learner.learn(toyExample(text, ['person']));
    }
    expect(toyMentions('市长李明说', learner.result())).toEqual(['position:长', 'person:李明']);
  });

  it('goes on from its state as if it had never stopped', () => {
    const [whole, first, second] = [create(name), create(name), create(name)];
    for (const text of [...TEXTS, ...TEXTS]) whole.learn(toyExample(text));
    for (const text of TEXTS) first.learn(toyExample(text));
    second.restore(structuredClone(first.state()));
    for (const text of TEXTS) second.learn(toyExample(text));
    expect(second.state()).toEqual(whole.state());
    expect(second.result().features).toEqual(whole.result().features);
  });

  it('refuses the state of a learner of another size', () => {
    const other = createLearner({ learner: name }, TOY_LABELS, 3, 1);
    expect(() => create(name).restore(other.state())).toThrow(/^the learner's state has 27 features, not 4500$/);
  });
});

it('a random field is told that there are none by texts that were marked for them', () => {
  const learner = create('crf');
  const unmarked = ['市长[person 王明]说', '县长[person 李明]来', '县长[person 王刚]说'];
  for (let pass = 0; pass < 20; pass++) {
    for (const text of TEXTS) learner.learn(toyExample(text));
    for (const text of [...unmarked, ...unmarked, ...unmarked]) learner.learn(toyExample(text));
  }
  expect(toyMentions('市长李明说', learner.result())).toEqual(['person:李明']);
});
