import Foundation
import Hummingbird
import Model
import NIOCore

/// Puts the file of a multipart form on disk as it comes, so that memory does not grow with it, and answers the request after.
struct UploadReading {
  let uploads: Uploads
  let site: Site

  func respond(_ head: PageRequest, _ form: Multipart, _ body: RequestBody) async -> PageResponse {
    var form = form
    var request = head
    do {
      let (path, handle) = try uploads.begin()
      // A page that takes the file moves it; what is still here in the end was not taken.
      defer { try? FileManager.default.removeItem(atPath: path) }
      do {
        defer { try? handle.close() }
        for try await chunk in body {
          try form.feed(chunk.readableBytesView) { try handle.write(contentsOf: Data($0)) }
        }
      }
      guard form.isComplete else { throw Multipart.Fault.malformed }
      request.upload = Upload(fields: form.fields, path: form.fileName == nil ? nil : path, name: form.fileName ?? "", size: form.fileSize)
      return await site.respond(to: request)
    } catch Multipart.Fault.tooLarge {
      return await site.refuse(head, status: 413)
    } catch is Multipart.Fault {
      return await site.refuse(head, status: 400)
    } catch {
      return await site.refuse(head, status: 503)
    }
  }
}
