/// Pieces that mean something to the readers of a course, and characters that are hard to draw.
enum Tokens {
  static let all: [[UInt8]] =
    (markdown + frontMatter + courses + transcripts + characters)
    .map { Array($0.utf8) } + bytes

  private static let markdown = [
    "# ", "## ", "###### ", "\n\n", "\n", "\r\n", "\r", "> ", ">", "- ", "* ", "1. ", "999999999. ",
    "- [ ] ", "- [x] ", "    ", "\t", "```", "~~~", "```chart bar \"Title (%)\"\n", "`", "``",
    "*", "**", "***", "_", "~~", "[", "]", "](", "![", "[^1]", "[^1]: ", "^", "<", ">", "<b>",
    "</b>", "<br>", "<pre>", "<!--", "-->", "<!-- -->", "<a href=\"x\">", "&", "&amp;", "&#0;",
    "&#x202E;", "|", "|-|-|\n", "| a | b |\n|---|:-:|\n| c | d |\n", "---", "***\n", "===", "\\",
    "\\\n", "  \n", "https://a.b/c?d=e&f#g", "www.a.b", "a@b.cc", "[a](b.md)", "[a]: <b> \"c\"\n",
    "[a](javascript:x)", "[a](../../../../x)", "![](x.png)", "{#id}",
  ]

  private static let frontMatter = [
    "---\n", "title: ", "kind: quiz\n", "kind: scenario\n", "kind: checklist\n",
    "kind: commentary\n", "kind: case-study\n", "id: ", "aliases: [a, b]\n", "requires: [",
    "minutes: 99999999999\n", "minutes: -1\n", "pass: 80%\n", "draw: 0\n", "attempts: 1e9\n",
    "shuffle: both\n", "time-limit: 5\n", "audio: a.opus\n", "transcript: a.vtt\n", ": ", "&a ",
    "*a", "!!binary ", "|\n  ", ">-\n  ", "{", "}", "? ", "- - - ", "<<: *a\n", "\"\\e[31m\"",
  ]

  private static let courses = [
    "<!-- id: a, points: 2, was: [b, c] -->\n", "<!-- type: number -->\n",
    "<!-- outcome: good -->\n", "<!-- also: [x] -->\n", "<!-- hint-cost: 50% -->\n",
    "Answer: 988 | nine\n", "Answer: 34 ± 2 minutes\n", "Answer: 30..40\n", "Answer: …\n",
    "Answer: 1e308..1e309\n", "> Hint: ", "- [go](#a)\n", "> [!NOTE]\n", "> **Role**\n",
    "a,b\n1,2\n", "\"a\"\"b\",", "1e300,-1e300\n", "100%", "-$5", "12,500",
  ]

  private static let transcripts = [
    "WEBVTT\n\n", "NOTE\n", "STYLE\n", "00:01.000 --> 00:04.500\n", "999999:59:59.999",
    " --> ", "<v Someone>", "</v>", "<00:02.000>", "&lt;", "&#1114111;", "align:start",
  ]

  private static let characters = [
    "é", "e\u{301}", "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "日本語", "漢", "。", "ｗ",
    "👩‍👩‍👧‍👦", "🇺🇸", "👍🏽", "❤️", "שלום", "مرحبا", "ﷺ", "ก็", "क्षि", "각", "\u{AD}", "\u{A0}",
    "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{85}",
    "\u{E000}", "\u{10FFFF}", "\u{1B}[31m", "\u{1B}]0;x\u{7}", "\u{9B}5m", "\u{7F}", "\u{8}",
    "\u{0}", "ß", "İ", "ǅ", "Σ", "¼", "…", "—", "\u{1F3FB}", "\u{1100}\u{1161}",
  ]

  /// What is no UTF-8.
  private static let bytes: [[UInt8]] = [
    [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x91], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0x80],
    [0xEF, 0xBB, 0xBF],
  ]
}
