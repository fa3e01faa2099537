internal import InterfaceWords
internal import TerminalUI

extension CompletionDocument {
  /// The document as one HTML page that loads nothing and runs nothing: to print, or to send.
  public var html: String {
    var body = "<h1>\(Self.escaped(title))</h1>\n<table>\n"
    for row in rows {
      let lines = row.lines.map(Self.escaped).joined(separator: "<br>")
      body += "<tr><th scope=\"row\">\(Self.escaped(row.label))</th><td>\(lines)</td></tr>\n"
    }
    body += "</table>\n"
    for signature in signatures {
      body += """
        <section>
        <p><b>\(Self.escaped(signature.label))</b> \(Self.escaped(signature.words))</p>
        <p class="sign"><span>\(Self.escaped(signature.signer))</span><span>\(Self.escaped(wording.completion.date))</span></p>
        </section>

        """
    }
    body += "<footer>\(Self.escaped(footer))</footer>\n"
    return """
      <!DOCTYPE html>
      <html lang="\(Self.escaped(wording.language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width">
      <title>\(Self.escaped(title))</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>
      """
  }

  private static let style = """

    body { font: 11pt/1.45 serif; color: #000; background: #fff; margin: 2em auto; max-width: 44em;
      padding: 0 1em; }
    h1 { font-size: 1.5em; border-bottom: 2px solid; padding-bottom: .3em; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .25em 1em .25em 0;
      border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
    th { width: 7em; }
    section { margin-top: 2em; break-inside: avoid; }
    .sign { display: flex; gap: 2em; margin-top: 3em; }
    .sign span { border-top: 1px solid; flex: 1; }
    .sign span:first-child { flex: 2; }
    footer { margin-top: 2em; }
    @page { margin: 2cm; }
    @media print { body { margin: 0; max-width: none; padding: 0; } }

    """

  /// Text as HTML shows it: no markup, no control character, nothing that turns its direction.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in Charset.unicode.clean(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
