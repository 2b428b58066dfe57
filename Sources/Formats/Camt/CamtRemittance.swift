import Model

/// What a payment is for: free texts and structured references.
enum CamtRemittance {
  static func json(_ node: XMLNode) -> JSON {
    let free = node.all("Ustrd").map { ["message": JSON.string($0.text)] as JSON }
    let structured = node.all("Strd").map { block -> JSON in
      [
        "additionalRemittanceInformation": CamtDescription.text(block, "AddtlRmtInf"),
        "creditorReferenceInformation": block["CdtrRefInf"].map(reference) ?? .null,
      ]
    }
    let first = node["Strd"]
    // The message of old readers: the free text, else the reference of the first structured block.
    let message = node.text("Ustrd") ?? first?.text("CdtrRefInf", "Ref") ?? first?.text("AddtlRmtInf")
    return [
      "message": CamtDescription.string(message), "unstructuredBlock": free.first ?? .null, "unstructuredBlocks": .array(free),
      "structuredBlock": structured.first ?? .null, "structuredBlocks": .array(structured),
      "creditorReferenceInformation": free.isEmpty ? first?["CdtrRefInf"].map(reference) ?? .null : .null,
    ]
  }

  private static func reference(_ node: XMLNode) -> JSON {
    [
      "ref": CamtDescription.text(node, "Ref"), "code": CamtDescription.text(node, "Tp", "CdOrPrtry", "Cd"),
      "proprietary": CamtDescription.text(node, "Tp", "CdOrPrtry", "Prtry"),
    ]
  }
}
