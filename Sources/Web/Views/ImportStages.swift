import Markup
import Wording

/// Where a file is on its way: uploaded, its columns chosen, loaded.
enum ImportStages {
  enum Stage: Int { case file, columns, load, done }

  static func html(at stage: Stage, _ phrases: Phrasebook) -> HTML {
    let names = ["import.stage.file", "import.stage.columns", "import.stage.load", "import.stage.done"]
    let items = names.enumerated().html { index, key in
      "<li\(if: index < stage.rawValue, " class=\"done\"")\(if: index == stage.rawValue, " aria-current=\"step\"")>\(phrases(key))</li>"
    }
    return "<ol class=\"stages\">\(items)</ol>"
  }
}
