import json_lines
import jiagu


def read(text):
    spans = []
    for offset, line in json_lines.lines_of(text):
        words = jiagu.seg(line)
        begun = None
        for label, start, end in json_lines.spans_of_words(line, zip(words, jiagu.ner(words))):
            part, _, kind = label.partition("-")
            # B-PER I-ORG occurs: what continues is the name that has begun, whatever it is said to be now.
            if part == "I" and begun is not None:
                kind, first, _ = begun
                begun = spans[-1] = (kind, first, offset + end)
            elif part in ("B", "I"):
                begun = (kind, offset + start, offset + end)
                spans.append(begun)
            else:
                begun = None
    return spans


json_lines.serve(read)
