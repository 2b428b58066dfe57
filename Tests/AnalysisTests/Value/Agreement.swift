/// Equal to the published figure within a relative tolerance.
func agrees(_ value: Double?, _ published: Double, relative tolerance: Double) -> Bool {
  guard let value else { return false }
  return abs(value - published) <= tolerance * abs(published)
}

/// Equal to the published figure within an absolute tolerance.
func agrees(_ value: Double?, _ published: Double, within tolerance: Double) -> Bool {
  guard let value else { return false }
  return abs(value - published) <= tolerance
}

func agree(_ values: [Double], _ published: [Double], within tolerance: Double) -> Bool {
  values.count == published.count && zip(values, published).allSatisfy { agrees($0.0, $0.1, within: tolerance) }
}

func agree(_ values: [Double], _ published: [Double], relative tolerance: Double) -> Bool {
  values.count == published.count && zip(values, published).allSatisfy { agrees($0.0, $0.1, relative: tolerance) }
}
