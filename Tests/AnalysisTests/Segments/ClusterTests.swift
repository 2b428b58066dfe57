import Analysis
import Testing

@Suite("A20 segments") struct ClusterTests {
  @Test("A20: iris, three clusters: 78.85144 of 681.3706, sizes 62, 50, 38, silhouette .5528, agreement with the species .7302")
  func iris() throws {
    guard let table = try SharedTable("data/series/iris.csv") else { return }
    let points = try Points(columns: table.headings.prefix(4).map(table.numbers))
    let clusters = try KMeans(points, clusters: 3)
    #expect(isNear(clusters.within, 78.85144, within: 1e-5) && isNear(clusters.total, 681.3706, within: 1e-4))
    #expect(clusters.sizes == [62, 50, 38] && isNear(clusters.explained, 0.884, within: 5e-4))
    #expect(isNear(Silhouette(points, clusters: clusters.clusters)?.mean, 0.5528, within: 5e-5))
    var species = DenseIndex<String>()
    let truth = table.text(table.headings[4]).map { species.index(of: $0) }
    #expect(isNear(try adjustedRandIndex(clusters.clusters, truth), 0.7302, within: 5e-5))
    for (k, within, silhouette) in [(2, 152.348, 0.6810), (4, 57.228, 0.4981)] {
      let other = try KMeans(points, clusters: k)
      #expect(isNear(other.within, within, within: 0.0006))
      #expect(isNear(Silhouette(points, clusters: other.clusters)?.mean, silhouette, within: 6e-5))
    }
    #expect(try KMeans(points, clusters: 3).clusters == clusters.clusters)
  }

  @Test("A20: wholesale customers, log and standardised: two clusters 1844.064 / .2903, three 1553.34 / .2592")
  func wholesale() throws {
    guard let table = try SharedTable("data/wholesale/wholesale_customers.csv") else { return }
    #expect(table.rows.count == 440)
    let points = try Points(columns: table.headings[2...7].map { Points.standardised(Points.logarithm(table.numbers($0))) })
    for (k, within, silhouette) in [(2, 1844.064, 0.2903), (3, 1553.34, 0.2592)] {
      let clusters = try KMeans(points, clusters: k)
      #expect(isNear(clusters.within, within, within: 0.006))
      #expect(isNear(Silhouette(points, clusters: clusters.clusters)?.mean, silhouette, within: 6e-5))
    }
  }

  @Test("Too few points, equal points, wrong numbers: faults; partitions agree with themselves")
  func bounds() throws {
    #expect(throws: AnalysisFault.self) { try Points(columns: []) }
    #expect(throws: AnalysisFault.self) { try Points(columns: [[1], [1, 2]]) }
    #expect(throws: AnalysisFault.self) { try Points(columns: [[.nan]]) }
    let same = try Points(columns: [[1, 1, 1]])
    #expect(throws: AnalysisFault.tooFew(what: "different points", found: 1, needed: 2)) { try KMeans(same, clusters: 2) }
    #expect(throws: AnalysisFault.self) { try KMeans(same, clusters: 4) }
    #expect(try KMeans(same, clusters: 1).within == 0)
    #expect(Silhouette(same, clusters: [0, 0, 0]) == nil && Silhouette(same, clusters: [0]) == nil)
    #expect(try adjustedRandIndex([0, 0, 1, 1], [5, 5, 3, 3]) == 1)
    #expect(isNear(try adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1]), -0.5))
    #expect(throws: AnalysisFault.self) { try adjustedRandIndex([0], []) }
  }
}
