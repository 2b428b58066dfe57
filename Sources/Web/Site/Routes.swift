/// Every address of the product and the function that answers it. The first line that matches wins.
enum Routes {
  static let table: [Route] = [
    Route(.get, "/") { _ in .done("/accounts", json: ["home": "/accounts"]) },
    Route(.get, "/openapi.json", OpenAPIPage.document),

    // Lists and search
    Route(.get, "/search", SearchPage.show),
    Route(.get, "/import", ImportHelp.show),
    Route(.post, "/:records/bulk", BulkPages.change),
    Route(.get, "/:records", ListPages.list),

    Route(.get, "/:records/:id/history", RecordPages.history),
    Route(.post, "/:records", RecordPages.create),
    Route(.get, "/:records/:id", RecordPages.show),
    Route(.patch, "/:records/:id", RecordPages.change),
    Route(.delete, "/:records/:id", RecordPages.delete),
  ]
}
