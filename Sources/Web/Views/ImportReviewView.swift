import Formats
import Markup
import Model
import Register
import Wording

/// What was found in a file, and the two ways on: a check and the loading.
struct ImportReviewView: Sendable {
  let review: ImportReview
  private var phrases: Phrasebook { review.phrases }
  private var look: ImportLook { review.draft.look }

  var html: HTML {
    """
    <div class="narrow"><div class="crumbs"><a href="/jobs">\(phrases("jobs.title"))</a>\(Icon.right)\
    <a href="/import">\(phrases("import.title"))</a></div>\
    <div class="head"><div class="t"><h1>\(review.name)</h1><div class="meta">\(meta)</div></div></div>\
    \(ImportStages.html(at: .columns, phrases))\(notices)\
    <form class="form" id="form" method="post" action="/import/\(review.id)"><input type="hidden" name="csrf" value="\(review.csrf)">\
    <input type="hidden" name="as" value="\(review.plan.subject.name)">\(held)\(ImportColumnsView(review: review).html)\
    \(ImportOptionsView(review: review).html)\
    <footer><button class="btn p" name="do" value="check">\(phrases("import.check"))</button>\
    <button class="btn" name="do" value="import">\(Icon.upload)\(phrases("import.start"))</button>\
    <a class="btn g" href="/import">\(phrases("import.another"))</a></footer></form></div>
    """
  }

  private var meta: HTML {
    let rows = phrases(look.isWhole ? "import.found.rows" : "import.found.about", count: look.rows)
    let columns = phrases("import.found.columns", count: look.columns.count)
    return "<span>\(rows)</span><span>\(columns)</span><span>\(encoding)</span><span>\(delimiter)</span>"
  }

  private var encoding: String {
    let name = look.encoding.rawValue
    return name.hasPrefix("windows") ? name : name.uppercased()
  }

  private var delimiter: String {
    let names: [UInt8: String] = [
      UInt8(ascii: ";"): "semicolon", UInt8(ascii: ","): "comma", 9: "tab", UInt8(ascii: "|"): "bar",
    ]
    return names[look.delimiter].map { phrases("import.delimiter." + $0) }
      ?? phrases("import.delimiter.other", ["sign": String(UnicodeScalar(look.delimiter))])
  }

  private var notices: HTML {
    if review.isChosen, review.asks {
      let items = review.words.html { "<li>\($0)</li>" }
      return "<div class=\"errors mb\" role=\"alert\" tabindex=\"-1\"><h2>\(phrases("import.gaps"))</h2><ul>\(items)</ul></div>"
    }
    if let other = review.likelier, !review.isChosen {
      let kind = phrases.label(other)
      return """
        <div class="notice warn">\(Icon.warning)<div><p>\(phrases("import.likelier", ["kind": kind]))</p></div>\
        <div class="acts"><a class="btn" href="/import/\(review.id)?as=\(other.name)">\
        \(phrases("import.likelier.change", ["kind": kind]))</a></div></div>
        """
    }
    if review.asks {
      let items = review.words.html { "<p>\($0)</p>" }
      return "<div class=\"notice warn\">\(Icon.warning)<div>\(items)</div></div>"
    }
    if let note = review.dayNote {
      let isOpen = note == .openDays
      return """
        <div class="notice\(isOpen ? " warn" : "")">\(isOpen ? Icon.warning : Icon.info)\
        <div><p>\(phrases("import." + note.rawValue))</p></div></div>
        """
    }
    return review.remembered.map {
      "<div class=\"notice\">\(Icon.check)<div><p>\(phrases("import.remembered", ["moment": $0]))</p></div></div>"
    } ?? ""
  }

  /// What the file holds, with the way to say that it holds something else.
  private var held: HTML {
    let others = review.subjects.filter { $0 != review.plan.subject }.html { subject in
      "<a href=\"/import/\(review.id)?as=\(subject.name)\">\(phrases.label(subject))</a>"
    }
    return """
      <section class="card"><div class="body row"><span>\(phrases("import.kind")): <b>\(phrases.label(review.plan.subject))</b></span>\
      <span class="r"><button class="btn sm" type="button" popovertarget="kinds">\(phrases("import.kind.change"))\(Icon.down)</button>\
      </span>\
      <div id="kinds" popover class="menu" aria-label="\(phrases("import.kind"))">\(others)</div></div></section>
      """
  }
}
