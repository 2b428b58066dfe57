import Testing

@testable import Formats

@Suite("Text that was broken to be joined again (RFC 3676)")
struct FlowedTextTests {
  private func text(_ body: String, _ parameters: String = "format=flowed") throws -> String {
    try mail("From: a@example.com\nTo: b@example.com\nContent-Type: text/plain; charset=utf-8; \(parameters)\n\n\(body)").text
  }

  @Test("S13.6: soft breaks are joined, hard ones stay, a protected beginning loses its blank, a signature joins with nothing")
  func flowed() throws {
    #expect(
      try text("Добрый день, \nвысылаю счёт \nи акт.\n\n >не цитата\n From here\n-- \nИван \nПетров\n")
        == "Добрый день, высылаю счёт и акт.\n\n>не цитата\nFrom here\n-- \nИван Петров\n")
    // The example of RFC 3676, section 4.2: quotation depths do not join with one another.
    #expect(
      try text(">> `Take some more tea, \n>> very earnestly.\n> I have had nothing, \n> yet.\nYou mean \nless.\n")
        == ">> `Take some more tea, very earnestly.\n> I have had nothing, yet.\nYou mean less.\n")
    #expect(try text("a \n> b \nc") == "a \n> b \nc")
  }

  @Test("S13.6: DelSp=yes parts words where a language has no blanks; text that is not flowed is left as it is")
  func deleting() throws {
    #expect(try text("お世話に \nなって", "format=flowed; delsp=yes") == "お世話になって")
    #expect(try text("a \nb", "format=fixed") == "a \nb")
    #expect(try text("a \nb", "Format=Flowed; DelSp=\"YES\"") == "ab")
  }

  @Test("what is quoted in a flowed reply is taken off, however its introduction was broken")
  func reply() throws {
    let body = "Согласны, ждём \nсчёт.\n\nOn 26.06.2014 14:41, Alexander L \n<a@example.com> wrote:\n> Предлагаем \n> вот что.\n"
    let mail = try mail("From: a@example.com\nTo: b@example.com\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n\(body)")
    #expect(mail.reply.text == "Согласны, ждём счёт.")
  }
}
