extension Russian {
  static let studiesMore = #"""
    """#
}
