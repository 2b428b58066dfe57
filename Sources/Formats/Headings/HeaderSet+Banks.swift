/// Statements of Ukrainian banks as tables: Privat24 for business, Ukrgasbank, and the banks that use the client program iBank 2 UA.
extension HeaderSet {
  static let banks: [HeaderSet] = [
    HeaderSet(
      "Privat24", "payments",
      """
      ЄДРПОУ = OwnAccount.edrpou
      МФО = OwnAccount.mfo
      Рахунок = OwnAccount.number
      Валюта = Payment.amount.currency
      *Номер документа|Номер документу = Payment.number
      *Дата операції = Payment.day
      МФО банка|МФО банку = Payment.payerBank
      Назва банка|Назва банку = Payment.payerBankName
      *Рахунок кореспондента = Payment.payerAccount
      *ЄДРПОУ кореспондента = Payment.payerNumber
      *Кореспондент = Payment.payerName
      Сума = Payment.amount
      Призначення платежу = Payment.purpose
      """),
    HeaderSet(
      "Ukrgasbank", "payments",
      """
      *DATA_VYP = Statement.day
      MFO = OwnAccount.mfo
      AC = OwnAccount.number
      OKPO = OwnAccount.edrpou
      NAME = OwnAccount.name
      ND = Payment.number
      *DATA_D = Payment.day
      DK = Payment.direction
      *MFO_KOR = Payment.payerBank
      *AC_KOR = Payment.payerAccount
      *OKPO_KOR = Payment.payerNumber
      *NAME_KOR = Payment.payerName
      CUR_TAG = Payment.amount.currency
      CUR_CODE = Payment.amount.currency
      CUR_RATE = Payment.rate
      AC_CUR_TAG = OwnAccount.currency
      SUM_PD_NOM = Payment.amount
      SUM_PD_EQ = Payment.amountInOwnCurrency
      PURPOSE = Payment.purpose
      IN_RST_NO = Statement.opening
      IN_RST_EQ = Statement.openingInOwnCurrency
      OUT_RST_NO = Statement.closing
      OUT_RST_EQ = Statement.closingInOwnCurrency
      DB_SUM_NOM = Statement.debits
      CR_SUM_NOM = Statement.credits
      DB_SUM_EQ = Statement.debitsInOwnCurrency
      CR_SUM_EQ = Statement.creditsInOwnCurrency
      DAT_OST_OB = Statement.lastMovement
      DB_IBAN = Payment.debitIBAN
      CR_IBAN = Payment.creditIBAN
      """),
    HeaderSet(
      "iBank 2 UA", "payments",
      """
      ЄДРПОУ = OwnAccount.edrpou
      МФО = OwnAccount.mfo
      Рахунок = OwnAccount.number
      Валюта = Payment.amount.currency
      *Дата операції|Дата операцiї = Payment.day
      *Код операції|Код операцiї = Payment.kind
      МФО банка|МФО банку = Payment.payerBank
      Назва банка|Назва банку = Payment.payerBankName
      *Рахунок кореспондента = Payment.payerAccount
      *ЄДРПОУ кореспондента = Payment.payerNumber
      *Кореспондент = Payment.payerName
      Документ|Номер документа|Номер документу = Payment.number
      Дата документа|Дата документу = Payment.documentDay
      *Дебет = Payment.debit
      *Кредит = Payment.credit
      Призначення платежу = Payment.purpose
      *Гривневе покриття = Payment.amountInOwnCurrency
      """),
  ]
}
