/// Separators and escapes with a mark that combines with them right behind: a reader or writer that compares characters and not
/// scalars does not see the separator.
let combined = [
  "a,\u{301}b", ";\u{301}", "\"\u{301}x\"", "^\u{301}", "^n\u{301}", "^'\u{20E3}", "\\\u{301}n", "\\n\u{301}", "=\u{338}", ":\u{20E3}",
  "<\u{338}", "&\u{301}",
  "|\u{301}~\u{301}", "\u{301}first", "/\u{301}/", "?\u{301}20", "👩\u{200D}💻",
]
