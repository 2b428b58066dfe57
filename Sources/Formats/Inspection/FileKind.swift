/// What a file is, told by its content and never by its name.
public enum FileKind: String, Sendable, CaseIterable {
  /// A text table: CSV of any dialect.
  case csv
  /// A workbook of Excel 2007 and later (OOXML, transitional or strict).
  case xlsx
  /// An OpenDocument spreadsheet: not read, "save as XLSX".
  case ods
  /// A workbook of Excel 97-2003 (OLE2): not read, "save as XLSX".
  case xls
  /// A spreadsheet of Excel 2003 in XML, often named .xls by the program that wrote it.
  case xmlSpreadsheet = "xml-spreadsheet"
  /// A web page, often named .xls by the program that wrote it: its tables are read.
  case html
  /// A workbook that opens with a password only.
  case encryptedWorkbook = "encrypted-workbook"
  /// 1CClientBankExchange: a statement or payment orders of the "client-bank" exchange.
  case bank1C = "1c-bank"
  /// CommerceML 2: the exchange of 1C with sites.
  case commerceML = "commerceml"
  /// ISO 20022 camt.052, camt.053, camt.054.
  case camt
  /// SWIFT MT940 or MT942.
  case mt940
  /// A bank statement of Privat24 as a text table.
  case privat24
  /// A bank statement of Ukrgasbank as a text table.
  case ukrgasbank
  case vcard
  case icalendar
  /// A MIME message.
  case mail
  case json
  /// A spreadsheet of Apple's Numbers: not read, "export as XLSX".
  case numbers
  /// The symbolic link format of old spreadsheets (SYLK): not read, "save as XLSX".
  case sylk
  /// A table of dBase, as old bank programs and accounting write: not read, "save as XLSX".
  case dbf
  /// Text of word processors in RTF.
  case rtf
  /// A document of a word processor or a presentation: DOC, DOCX, ODT, PPTX.
  case document
  /// A contact of a QR code, "MECARD:…".
  case mecard
  /// A message of Outlook (MSG).
  case outlook
  case pdf
  case picture
  case archive
  /// XML of a vocabulary unknown to us.
  case xml
  case binary
  case empty
}
