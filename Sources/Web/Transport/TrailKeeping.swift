import ServiceLifecycle

/// Writes down every few seconds what visitors looked at, and once more when the server ends.
struct TrailKeeping: Service {
  let site: Site

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(5))
        if !Task.isCancelled { await site.trails.write(site.desk) }
      }
    }
    await site.trails.write(site.desk)
  }
}
