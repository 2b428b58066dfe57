import Formats

/// What the person who asks for any study may decide; everything else the file tells.
public struct StudyOptions: Sendable {
  /// Role key to heading (or to the number of the column, from 1); roles not named are guessed.
  public var columns: [String: String]
  public var encoding: TextEncoding?
  /// Files with more bytes are refused.
  public var greatestFile: Int

  public init(columns: [String: String] = [:], encoding: TextEncoding? = nil, greatestFile: Int = MappedFile.defaultLimit) {
    self.columns = columns
    self.encoding = encoding
    self.greatestFile = greatestFile
  }
}

/// Told how far the work is, 0...1. Throwing from it stops the work.
public typealias StudyProgress = (Double) throws -> Void
