extension English {
  static let studiesMore = #"""
    """#
}
