import GRDB
import Hummingbird
import CSodium
import CPostgres
import Logging
import NIOPosix
