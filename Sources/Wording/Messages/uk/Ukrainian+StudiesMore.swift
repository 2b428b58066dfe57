extension Ukrainian {
  static let studiesMore = #"""
    """#
}
