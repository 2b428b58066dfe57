extension English {
  static let requisites = #"""
    # Sorts of requisites
    kind.requisite.inn = INN (Russia)
    kind.requisite.kpp = KPP (Russia)
    kind.requisite.ogrn = OGRN (Russia)
    kind.requisite.ogrnip = OGRNIP (Russia)
    kind.requisite.okpo = OKPO (Russia)
    kind.requisite.okved = OKVED 2 (Russia)
    kind.requisite.okato = OKATO (Russia)
    kind.requisite.oktmo = OKTMO (Russia)
    kind.requisite.snils = SNILS (Russia)
    kind.requisite.bic = BIC of a Russian bank
    kind.requisite.settlementAccount = Settlement account (Russia)
    kind.requisite.correspondentAccount = Correspondent account (Russia)
    kind.requisite.edrpou = EDRPOU (Ukraine)
    kind.requisite.rnokpp = RNOKPP (Ukraine)
    kind.requisite.ukrainianVAT = VAT number (Ukraine)
    kind.requisite.mfo = MFO of a Ukrainian bank
    kind.requisite.ukrainianIBAN = IBAN (Ukraine)
    kind.requisite.iban = IBAN
    kind.requisite.europeanVAT = VAT number of the European Union
    kind.requisite.bin = BIN or IIN (Kazakhstan)
    kind.requisite.iin = IIN (Kazakhstan)
    kind.requisite.unp = UNP (Belarus)
    # What looks wrong with a requisite: a warning beside the value
    requisite.fault.empty = There is no number.
    requisite.fault.characters = It has signs that such a number cannot have: check letters and spaces.
    requisite.fault.length = The length is wrong: check for lost zeros in front.
    requisite.fault.zeros = Zeros alone are no number.
    requisite.fault.checkDigit = The control digit is wrong: compare the number with the document.
    requisite.fault.structure = The order of digits and letters is wrong: compare the number with the document.
    requisite.fault.prefix = No such number begins so: compare it with the document.
    requisite.fault.date = The date inside the number is impossible: compare it with the document.
    requisite.fault.bank = The account is of another bank: compare it with the BIC.
    requisite.fault.country = No country has such numbers: check the first letters.
    requisite.fault.rounded = A spreadsheet rounded the number and lost its digits: take it from the source.
    requisite.doubtful = check
    requisite.proposal = It may be {value}.
    """#
}
