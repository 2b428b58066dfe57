import CSodium

/// Passwords, random keys and their hashes, by libsodium.
public enum Secrets {
  private static let ready: Bool = sodium_init() >= 0

  /// 32 random bytes as 43 characters that are safe in URLs and cookies.
  public static func random() -> String {
    _ = ready
    var bytes = [UInt8](repeating: 0, count: 32)
    randombytes_buf(&bytes, bytes.count)
    return base64(bytes)
  }

  /// The hash under which a random key is stored: BLAKE2b, 32 bytes. Keys of 32 random bytes need no salt.
  public static func hash(_ key: String) -> String {
    _ = ready
    var out = [UInt8](repeating: 0, count: 32)
    let bytes = Array(key.utf8)
    crypto_generichash(&out, out.count, bytes, UInt64(bytes.count), nil, 0)
    return base64(out)
  }

  /// Argon2id, 19 MiB, two passes, in the PHC string form. Nil when memory is short.
  /// Takes about 60 ms: run it off the event loops.
  public static func hashPassword(_ password: String) -> String? {
    _ = ready
    var out = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    let failed = crypto_pwhash_str_alg(&out, bytes, UInt64(bytes.count), 2, 19 * 1024 * 1024, crypto_pwhash_ALG_ARGON2ID13)
    guard failed == 0 else { return nil }
    return String(decoding: out.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Compares a password with its stored hash in constant time.
  public static func verify(_ password: String, against hash: String) -> Bool {
    _ = ready
    let bytes = password.utf8.map { CChar(bitPattern: $0) }
    return hash.withCString { crypto_pwhash_str_verify($0, bytes, UInt64(bytes.count)) == 0 }
  }

  /// Equality in a time that tells nothing about where two texts differ.
  public static func equal(_ one: String, _ other: String) -> Bool {
    let first = Array(one.utf8)
    let second = Array(other.utf8)
    return first.count == second.count && sodium_memcmp(first, second, first.count) == 0
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var out: [UInt8] = []
    var buffer: UInt32 = 0
    var bits: UInt32 = 0
    for byte in bytes {
      buffer = buffer << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        out.append(letters[Int(buffer >> bits & 63)])
      }
    }
    if bits > 0 { out.append(letters[Int(buffer << (6 - bits) & 63)]) }
    return String(decoding: out, as: UTF8.self)
  }
}
