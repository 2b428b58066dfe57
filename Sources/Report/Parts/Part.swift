import Analysis

/// A part of an examination that the data may not carry: what was found, or why there is nothing to say.
typealias Part<Found> = Result<Found, AnalysisFault>

/// Computes a part. "Has N, needs M" and an answer that was not found are results of the part; what is wrong with the data as a whole,
/// such as a sum that overflows, ends the examination.
func part<Found>(_ body: () throws -> Found) throws -> Part<Found> {
  do {
    return .success(try body())
  } catch let fault as AnalysisFault {
    switch fault {
    case .tooFew, .tooMany, .noConvergence, .badNumber, .limits: return .failure(fault)
    default: throw fault
    }
  }
}

extension Result where Failure == AnalysisFault {
  var found: Success? { try? get() }

  var fault: AnalysisFault? {
    if case .failure(let fault) = self { return fault }
    return nil
  }
}
