// What the web has and Node's types lack; the whole library of the DOM would hide a document where there is none.

declare const caches: CacheStorage;
declare const location: { readonly href: string } | undefined;

interface CacheStorage {
  open(name: string): Promise<Cache>;
}
interface Cache {
  match(key: string): Promise<Response | undefined>;
  put(key: string, answer: Response): Promise<void>;
}
