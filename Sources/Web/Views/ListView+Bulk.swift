import Markup
import Model

extension ListView {
  /// What may be done with the chosen rows: the bar appears while any is chosen.
  var bulk: HTML {
    """
    <div class="bulk" role="toolbar" aria-label="\(phrases("bulk.title"))"><b>\(phrases("bulk.count")) <span data-count>0</span>\
    </b>\(owners)\(stages)\
    <button class="btn sm d" name="do" value="delete">\(Icon.trash)\(phrases("bulk.delete"))</button>\
    <button class="btn g ic sm" type="button" data-clear aria-label="\(phrases("bulk.clear"))">\(Icon.x)</button></div>
    """
  }

  private var owners: HTML {
    guard let field = shape.field(named: "owner"), field.kind.target == "user" else { return "" }
    let options = sheet.people.html { "<option value=\"\($0.id)\">\($0.name)</option>" }
    return """
      <select class="in sm" name="owner" aria-label="\(phrases.label(field, of: shape.table))">\(options)</select>\
      <button class="btn sm" name="do" value="owner">\(Icon.swap)\(phrases("bulk.setOwner"))</button>
      """
  }

  private var stages: HTML {
    guard let field = shape.field(named: "stage"), let options = field.kind.options else { return "" }
    let items = options.html { "<option value=\"\($0)\">\(phrases.label(option: $0, of: field.name, in: shape.table))</option>" }
    return """
      <select class="in sm" name="stage" aria-label="\(phrases.label(field, of: shape.table))">\(items)</select>\
      <button class="btn sm" name="do" value="stage">\(Icon.pencil)\(phrases("bulk.setStage"))</button>
      """
  }
}
