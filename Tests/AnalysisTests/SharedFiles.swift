import TestKit

/// Where the published data lies: the one `Shared` of all tests.
typealias SharedFiles = Shared
