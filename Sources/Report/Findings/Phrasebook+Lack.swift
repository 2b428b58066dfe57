import Analysis
import Wording

extension Phrasebook {
  /// Why a part of an analysis has nothing to say: "not enough data: has N, needs M".
  func lack(_ fault: AnalysisFault) -> String {
    switch fault {
    case .tooFew(let what, let found, let needed):
      let key = "lack." + what.split(whereSeparator: { !$0.isLetter }).joined(separator: ".")
      let name = has(key) ? self(key) : self("lack.data")
      return self("lack.tooFew", ["what": name, "found": integer(found), "needed": integer(needed)])
    case .tooMany: return self("lack.tooMany")
    default: return self("lack.noAnswer")
    }
  }
}
