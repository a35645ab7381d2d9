export { loadBundledModel } from '../tagger/bundled-model.js';
export { readModel, type TaggerModel, writeModel } from '../tagger/tagger-model.js';
export { readClusters, type WordClusters } from '../tagger/word-clusters.js';
export { type Checkpoint, readCheckpoint } from './checkpoint.js';
export type { DevScore } from './dev-score.js';
export type { TrainingCorpus } from './examples.js';
export { type TrainingData, type TrainingPass, type TrainingStep, trainingSteps, trainTagger } from './train-tagger.js';
export { LEARNERS, type LearnerName, type TrainingOptions } from './training-options.js';
export { loadTrainingTools, type TrainingTools } from './training-tools.js';
