/// The lowest numbers of a level whose baskets hold fewer pairs than a triangle of counts would have cells for them.
struct SparseItems {
  /// Numbers from 0 on.
  let count: Int
  /// Cells that the baskets of each take when they are dealt out: a length and what stands above, for each basket.
  let room: [Int]

  init(_ rows: UnsafeBufferPointer<Int32>, _ width: Int) {
    // A small triangle is cheap whatever is in it.
    guard width * (width - 1) / 2 > rows.count else {
      (count, room) = (0, [])
      return
    }
    var room = [Int](repeating: 0, count: width)
    room.withUnsafeMutableBufferPointer { room in
      var position = 0
      while position < rows.count {
        let begin = position + 1
        position = begin + Int(rows[position])
        for low in (begin + 1)..<position { room[Int(rows[low])] &+= low - begin + 1 }
      }
    }
    // A pair dealt out and counted takes about three times as long as a cell cleared and looked at.
    var (last, cells, pairs) = (width, 0, 0)
    while last > 0, cells <= pairs * 3 {
      last -= 1
      cells += width - 1 - last
      pairs += room[last]
    }
    count = last
    self.room = room
  }

  /// Deals the baskets of the numbers from `first` on out, as many as `next` has free cells for.
  func deal(
    _ rows: UnsafeBufferPointer<Int32>, from first: Int, into out: UnsafeMutableBufferPointer<Int32>, next: inout [Int]
  ) {
    next.withUnsafeMutableBufferPointer { next in
      var position = 0
      while position < rows.count {
        let begin = position + 1
        position = begin + Int(rows[position])
        for low in (begin + 1)..<position {
          let place = Int(rows[low]) - first
          if place >= next.count { continue }
          if place < 0 { break }
          var end = next[place]
          out[end] = Int32(truncatingIfNeeded: low - begin)
          for high in begin..<low {
            end += 1
            out[end] = rows[high]
          }
          next[place] = end + 1
        }
      }
    }
  }
}
