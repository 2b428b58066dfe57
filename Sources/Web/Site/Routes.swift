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

    // Cards, forms, editing in place, deletion, history, undo.
    Route(.get, "/accounts/:id", AccountPages.show),
    Route(.get, "/accounts/:id/orders", AccountPages.orders),
    Route(.post, "/accounts/:id/activities", ActivityPages.add),
    Route(.get, "/accounts/:id/people/new", PeoplePages.form),
    Route(.post, "/accounts/:id/people", PeoplePages.add),
    Route(.post, "/changes/:id/undo", ChangePages.undo),
    Route(.get, "/:records/new", FormPages.blank),
    Route(.get, "/:records/:id/edit", FormPages.edit),
    Route(.post, "/:records/:id", FormPages.save),
    Route(.post, "/:records/:id/fields/:name", FieldPages.save),
    Route(.get, "/:records/:id/deletion", DeletionPages.ask),
    Route(.post, "/:records/:id/deletion", DeletionPages.delete),
    Route(.post, "/:records/:id/restoration", DeletionPages.restore),
    Route(.get, "/:records/:id/history", HistoryPages.show),

    Route(.post, "/:records", RecordPages.create),
    Route(.get, "/:records/:id", RecordPages.show),
    Route(.patch, "/:records/:id", RecordPages.change),
    Route(.delete, "/:records/:id", RecordPages.delete),
  ]
}
