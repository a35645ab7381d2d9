import json_lines
from LAC import LAC

lac = LAC(mode="lac")


def read(text):
    spans = []
    for offset, line in json_lines.lines_of(text):
        words, labels = lac.run(line)
        for label, start, end in json_lines.spans_of_words(line, zip(words, labels)):
            spans.append((label, offset + start, offset + end))
    return spans


json_lines.serve(read)
