import Markup
import Register
import Wording

/// The form that takes a file, and empty samples of what it may hold.
struct ImportView {
  let phrases: Phrasebook
  let csrf: String
  let complaint: String?
  let takesFiles: Bool
  let subjects: [ImportPlan.Subject]
  /// What the file holds, as far as that was said beforehand.
  let chosen: ImportPlan.Subject?

  var html: HTML {
    """
    <div class="narrow"><div class="crumbs"><a href="/jobs">\(phrases("jobs.title"))</a>\(Icon.right)<span>\(phrases("import.title"))\
    </span></div>\
    <div class="head"><div class="t"><h1>\(phrases("import.title"))</h1></div></div>\
    \(if: takesFiles, ImportStages.html(at: .file, phrases))\(takesFiles ? form : closed)\(samples)\(command)</div>
    """
  }

  private var form: HTML {
    let errors: HTML? = complaint.map { "<div class=\"errors\" role=\"alert\" tabindex=\"-1\"><p>\($0)</p></div>" }
    return """
      <form class="form" method="post" action="/import" enctype="multipart/form-data"><input type="hidden" name="csrf" value="\(csrf)">\
      \(errors)\
      <section class="card"><div class="body stack"><div class="field"><label for="file">\(phrases("import.file"))</label>\
      <input class="in" type="file" id="file" name="file" accept=".csv,.txt,.tsv,text/csv" required aria-describedby="h-file">\
      <p class="hint" id="h-file">\(phrases("import.file.hint", ["size": phrases("import.size", ["count": phrases.integer(50)])]))</p>\
      </div>\(kind)</div></section>\
      <footer><button class="btn p">\(phrases("import.next"))</button>\
      <a class="btn g" href="/jobs">\(phrases("form.cancel"))</a></footer></form>
      """
  }

  private var kind: HTML {
    let select = InputView.select(
      name: "as", [Attribute("id", "as")], subjects.map { ($0.name, phrases.label($0)) }, chosen: chosen?.name ?? "",
      empty: phrases("import.kind.byHeadings"))
    return "<div class=\"field\"><label for=\"as\">\(phrases("import.kind"))</label>\(select)</div>"
  }

  private var closed: HTML { "<div class=\"notice\">\(Icon.info)<p>\(phrases("import.noUploads"))</p></div>" }

  private var samples: HTML {
    let links = subjects.html { subject in
      """
      <a class="btn sm" href="/import/samples/\(subject.name)" download>\(Icon.download)\(phrases.label(subject))</a>
      """
    }
    return """
      <section class="card mt"><header><h2>\(phrases("import.samples"))</h2></header><div class="body stack">\
      <p class="sub">\(phrases("import.samples.text"))</p><div class="actions">\(links)</div></div></section>
      """
  }

  private var command: HTML {
    """
    <section class="card mt"><header><h2>\(phrases("import.byCommand"))</h2></header><div class="body stack">\
    <p class="sub">\(phrases("import.byCommand.text"))</p><p><code>clientele import purchases.csv --database …</code></p>\
    <p><code>clientele import accounts.csv --dry-run --database …</code></p></div></section>
    """
  }
}
