/// The English messages, one file a screen. Only the texts change when a translation is corrected.
enum English {
  static let files: [(name: String, text: String)] = [
    ("LabelsAccount", labelsAccount),
    ("LabelsSales", labelsSales),
    ("LabelsEngine", labelsEngine),
    ("Rules", rules),
    ("Requisites", requisites),
    ("Shell", shell),
    ("Entry", entry),
    ("Lists", lists),
    ("Card", card),
    ("Forms", forms),
    ("Time", time),
    ("Jobs", jobs),
    ("Rejects", rejects),
    ("Base", base),
    ("Method", method),
    ("Errors", errors),
    ("Command", command),
    ("Report", report),
    ("Examination", examination),
    ("Doubles", doubles),
  ]
}
