import Testing
import Wording

@Suite struct KeyboardTests {
  @Test("A search typed in the wrong layout is also read in the right one: cjrjk is «сокол»")
  func wrongLayout() {
    #expect(Keyboard.variants(of: "cjrjk").contains("сокол"))
    #expect(Keyboard.variants(of: "cjrsk").contains("сокіл"))
    #expect(Keyboard.variants(of: "Cjrjkjdf").contains("соколова"))
    #expect(Keyboard.variants(of: "gj,jhybr").contains("поборник"))
    #expect(Keyboard.variants(of: ",jh").contains("бор"))
    #expect(Keyboard.variants(of: "’") == [])
    #expect(Keyboard.variants(of: "';n").contains("эжт"))
    #expect(Keyboard.variants(of: "сщьзфтн").contains("company"))
    #expect(Keyboard.variants(of: "іщкеув").contains("sorted"))
  }

  @Test("Latin spellings are also read as Cyrillic")
  func transliteration() {
    #expect(Keyboard.variants(of: "sokolov").contains("соколов"))
    #expect(Keyboard.variants(of: "Shchukin").contains("щукин"))
    #expect(Keyboard.variants(of: "zhukov").contains("жуков"))
    #expect(Keyboard.variants(of: "kyiv").contains("київ"))
    #expect(Keyboard.variants(of: "hrytsenko").contains("гриценко"))
    #expect(Keyboard.variants(of: "yurchenko").contains("юрченко"))
  }

  @Test("Digits alone have no other reading, and the text itself is never among the readings")
  func none() {
    #expect(Keyboard.variants(of: "7704123456") == [])
    #expect(Keyboard.variants(of: "").isEmpty)
    #expect(!Keyboard.variants(of: "сокол").contains("сокол"))
    #expect(Keyboard.variants(of: String(repeating: "q", count: 100_000)).allSatisfy { $0.count <= 800 })
  }
}
