/** The style of what `writeHtml` writes; put it in a page that shows a fragment. */
export const HTML_STYLESHEET = `.dianming { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2; }
.dianming mark, .dianming-legend mark { color: inherit; background: var(--dianming-back); border-bottom: 2px solid var(--dianming-line); border-radius: 3px; padding: 1px 2px; }
.dianming mark mark { padding: 0; background: none; border-bottom-style: dotted; }
.dianming-person { --dianming-back: #ffe3e0; --dianming-line: #c62828; }
.dianming-position { --dianming-back: #fff3cd; --dianming-line: #b26a00; }
.dianming-organization { --dianming-back: #dcebff; --dianming-line: #1559b5; }
.dianming-place { --dianming-back: #dff3e1; --dianming-line: #2e7d32; }
.dianming-other { --dianming-back: #eee6fb; --dianming-line: #6a3fb5; }
.dianming-page { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #222; background: #fff; }
.dianming-page table { margin-top: 2rem; border-collapse: collapse; }
.dianming-page th, .dianming-page td { padding: .25rem .75rem; border-bottom: 1px solid #ccc; text-align: left; }
@media (prefers-color-scheme: dark) {
  .dianming-page { color: #ddd; background: #181818; }
  .dianming-person { --dianming-back: #4a1f1c; --dianming-line: #ef7a72; }
  .dianming-position { --dianming-back: #453511; --dianming-line: #e0a63c; }
  .dianming-organization { --dianming-back: #16304f; --dianming-line: #6ba7f0; }
  .dianming-place { --dianming-back: #1b3a1e; --dianming-line: #74c279; }
  .dianming-other { --dianming-back: #32264a; --dianming-line: #ab8be6; }
}
`;
