"""Answers {"text"} lines on stdin with lines on stdout: {"mentions", "milliseconds", "processorMilliseconds"}.

Import it before the peer: it says where the peer is, and some peers print while they load, which goes to stderr
from then on.
"""

import json
import os
import sys
import time

# How far ahead a word is looked for where a segmenter has dropped blanks or replaced characters.
LOOK_AHEAD = 64

# Behind the standard library, which some peers' dependencies would otherwise hide (pathlib is one), but before what
# else is installed for this interpreter.
_others = [place for place, path in enumerate(sys.path) if path.endswith(("site-packages", "dist-packages"))]
sys.path.insert(_others[0] if _others else len(sys.path), os.environ["PEER_PACKAGES"])

_answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)


def serve(read):
    """`read` takes a text and gives (label, start, end) with offsets in code points, as Python counts."""
    for line in sys.stdin.buffer:
        text = json.loads(line.decode("utf-8"))["text"]
        processor = time.process_time()
        started = time.perf_counter()
        spans = read(text)
        milliseconds = 1000 * (time.perf_counter() - started)
        processor_milliseconds = 1000 * (time.process_time() - processor)
        place = _utf16_places(text)
        mentions = [{"type": label, "start": place(start), "end": place(end)} for label, start, end in spans]
        answer = {
            "mentions": mentions,
            "milliseconds": milliseconds,
            "processorMilliseconds": processor_milliseconds,
        }
        _answers.write(json.dumps(answer) + "\n")
        _answers.flush()


def spans_of_words(text, words):
    """The places of (word, label) pairs that come in the order of the text; pairs without a label are skipped."""
    spans = []
    at = 0
    for word, label in words:
        start = text.find(word, at, at + len(word) + LOOK_AHEAD)
        if start < 0 or word == "":
            continue
        at = start + len(word)
        if label is not None:
            spans.append((label, start, at))
    return spans


def lines_of(text):
    """(offset, line) of each line that is not blank: peers that tag sentences are given a line at a time."""
    at = 0
    for line in text.split("\n"):
        if line.strip() != "":
            yield at, line
        at += len(line) + 1


def _utf16_places(text):
    """From code points to UTF-16 code units: the same unless the text has characters beyond the basic plane."""
    if not any(character > "\uffff" for character in text):
        return lambda place: place
    places = [0]
    for character in text:
        places.append(places[-1] + (2 if character > "\uffff" else 1))
    return lambda place: places[place]
