/// Every address of the product and the function that answers it. The first line that matches wins.
enum Routes {
  static let table: [Route] = [
    Route(.get, "/") { _ in .done("/accounts", json: ["home": "/accounts"]) },
    Route(.get, "/openapi.json", OpenAPIPage.document),

    // The base of customers, jobs, import, settings.
    Route(.get, "/base", BasePages.show),
    Route(.post, "/base/recomputation", BasePages.recompute),
    Route(.get, "/base/:table", BasePages.csv),
    Route(.get, "/jobs", JobPages.list),
    Route(.get, "/jobs/:id", JobPages.show),
    Route(.get, "/jobs/:id/rejects", JobPages.rejects),
    Route(.post, "/jobs/:id/cancellation", JobPages.cancel),
    Route(.post, "/jobs/:id/undo", JobPages.undo),
    Route(.post, "/jobs/:id/loading", JobPages.load),
    Route(.get, "/import", ImportPages.form),
    Route(.post, "/import", ImportPages.take),
    Route(.get, "/users/new", UserPages.form),
    Route(.post, "/users", UserPages.create),
    Route(.get, "/users/:id", UserPages.show),
    Route(.post, "/users/:id/link", UserPages.link),
    Route(.post, "/users/:id/block", UserPages.block),
    Route(.post, "/users/:id/unblock", UserPages.unblock),
    Route(.get, "/profile", ProfilePages.show),
    Route(.post, "/profile/language", ProfilePages.language),
    Route(.post, "/profile/password", ProfilePages.password),
    Route(.post, "/profile/sessions/:id/end", ProfilePages.endSession),
    Route(.post, "/session/end", ProfilePages.leave),
    Route(.get, "/fields", FieldPages.list),
    Route(.post, "/fields", FieldPages.create),
    Route(.get, "/fields/:id", FieldPages.edit),
    Route(.post, "/fields/:id", isForm: true, FieldPages.change),
    Route(.post, "/fields/:id/deletion", FieldPages.delete),

    Route(.get, "/keys", KeysPage.show),

    // Lists and search
    Route(.get, "/search", SearchPage.show),
    Route(.post, "/:records/bulk", BulkPages.change),
    Route(.get, "/:records/views", ViewPages.list),
    Route(.post, "/:records/views", ViewPages.create),
    Route(.post, "/:records/views/:id", ViewPages.change),
    Route(.post, "/:records/views/:id/deletion", ViewPages.delete),
    Route(.get, "/:records/deleted", DeletedListPage.show),
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
    Route(.post, "/:records/:id", isForm: true, FormPages.save),
    Route(.post, "/:records/:id/fields/:name", InlinePages.save),
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
