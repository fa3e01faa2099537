"""Where sentences end, and how their words are said."""
import re

# What ends in a full stop and doesn't end a sentence.
ABBREVIATIONS = ("Dr.", "Mr.", "Mrs.", "Ms.", "St.", "vs.", "e.g.", "i.e.", "No.", "approx.")
# Capitals that are a word, and are said as one; all others are spelled.
SAID_AS_WORDS = {"HEART", "STAR", "CAHOOTS", "SAMHSA", "NAMI", "SWAT", "PERF", "AND", "NOT", "OK"}
# Numbers that one dials.
DIALED = r"988|911|211|311|838255|741741"


def sentences_of(text):
    """The sentences of a paragraph, with their closing marks, in order."""
    sentences, start = [], 0
    for end in re.finditer(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])", text):
        sentence = text[start : end.end()].strip()
        if sentence.endswith(ABBREVIATIONS) or re.search(r"\b[A-Z]\.$", sentence):
            continue
        sentences.append(sentence)
        start = end.end()
    rest = text[start:].strip()
    return sentences + [rest] if rest else sentences


def said(text):
    """The sentence as a synthesiser has to be told it: numbers to dial digit by digit, letters one
    by one, dashes as a pause."""
    text = text.replace("’", "'").replace("‘", "'")
    text = re.sub(r"[“”]", '"', text)
    text = text.replace("24/7", "twenty-four seven")
    text = re.sub(r"\b(US|U\.S\.)(?![A-Za-z])", "U.S.", text)
    text = re.sub(rf"\b({DIALED})(?=[A-Za-z])", lambda match: spaced(match[1]) + " ", text)
    text = re.sub(rf"\b({DIALED})\b", lambda match: spaced(match[1]), text)
    text = re.sub(r"\b(?:\d{3}-)?\d{3}-\d{2}(\d{2}|xx)\b", lambda match: spaced(match[0]), text)
    text = re.sub(r"(\w)\.(org|com|gov|net|edu)\b", r"\1 dot \2", text)
    text = re.sub(r"\b[A-Z]{2,5}\b", lambda match: lettered(match[0]), text)
    text = re.sub(r"\s+[–—-]\s+|—", ", ", text)
    text = re.sub(r"(\w)/(\w)", r"\1 or \2", text)
    # A title or a role says that it is over.
    return text if re.search(r"[.!?…:][\"')\]]*$", text) else text + "."


def spaced(digits):
    return " ".join(digits.replace("-", ""))


def lettered(capitals):
    return capitals if capitals in SAID_AS_WORDS else ".".join(capitals) + "."
