/// Where a function of one variable is least between two ends: a grid of 20 finds the valley, golden section its bottom to 1e-9.
func leastPosition(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
  let cells = 20
  var best = (position: low, value: function(low), cell: 0)
  for cell in 1...cells {
    let position = low + (high - low) * Double(cell) / Double(cells)
    let value = function(position)
    if value < best.value { best = (position, value, cell) }
  }
  var left = low + (high - low) * Double(max(0, best.cell - 1)) / Double(cells)
  var right = low + (high - low) * Double(min(cells, best.cell + 1)) / Double(cells)
  let golden = 0.618_033_988_749_894_8
  var inner = (right - golden * (right - left), left + golden * (right - left))
  var values = (function(inner.0), function(inner.1))
  while right - left > 1e-9 * (high - low) {
    if values.0 < values.1 {
      right = inner.1
      inner = (right - golden * (right - left), inner.0)
      values = (function(inner.0), values.0)
    } else {
      left = inner.0
      inner = (inner.1, left + golden * (right - left))
      values = (values.1, function(inner.1))
    }
  }
  let middle = (left + right) / 2
  // A least value at an end is never inside a golden section.
  return function(middle) <= best.value ? middle : best.position
}
