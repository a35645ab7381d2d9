import { createExtractor } from 'dianming';

self.onmessage = async ({ data }: MessageEvent<readonly string[]>) => {
  const extractor = await createExtractor();
  self.postMessage(data.map((text) => extractor.extract(text).toJSON()));
};
