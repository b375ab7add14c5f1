// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Accountability

@Suite("Bodies and courts in four languages") struct MentionBodyTests {
    private static func found(_ text: String) -> [String] {
        MentionFinder.find(in: text, Invented.index).filter { $0.kind == .body || $0.kind == .court }.map(\.text)
    }

    @Test(
        "Courts are found in Ukrainian and Belarusian, and under their whole names",
        arguments: [
            "Південний окружний військовий суд", "Ростовський обласний суд", "Конституційний Суд України",
            "Другий Західний окружний військовий суд", "ЄСПЛ", "Європейський суд з прав людини",
            "Паўднёвы акруговы вайсковы суд", "Партызанскі суд Мінска", "Еўрапейскі суд па правах чалавека",
            "Европейский суд по правам человека", "2nd Western District Military Court",
            "1st Eastern District Military Court", "Вищий антикорупційний суд", "ICC", "Суд Центрального района Минска",
            "Суд Кастрычніцкага раёна Мінска",
        ])
    func courts(_ name: String) {
        #expect(Self.found("Так: \(name), і так.") == [name])
        #expect(Self.found("\(name).") == [name])
        let found = MentionFinder.find(in: "é \(name)!", Invented.index)
        #expect(found.map(\.kind) == [.court] && found.map(\.start) == [2])
    }

    @Test(
        "Bodies are found under their whole names, each once",
        arguments: [
            "ОБСЄ", "ООН", "ААН", "МЗС", "МУС", "БАЖ", "Генпракуратура", "Генпрокуратури", "Національна поліція",
            "Моніторингова місія ООН", "Моніторингова місія ООН з прав людини", "State Security Service",
            "State Security Committee", "IRGC", "Islamic Revolutionary Guard Corps", "Revolutionary Guard",
            "Ministry of Intelligence", "US Treasury", "Treasury", "Department of the Treasury", "OFAC",
            "ПАРЄ", "Комітет ООН з прав людини", "Комітету ООН проти катувань", "Державна дума", "Державної думи",
            "Робоча група ООН з довільних затримань", "Робочій групі ООН з довільних затримань",
            "Управління ООН з прав людини", "Камітэт ААН па правах чалавека", "Камітэта ААН супраць катаванняў",
            "Рабочая група ААН па адвольных затрыманнях", "Рабочая група ААН", "Савет ААН па правах чалавека",
            "Савет Еўропы", "Савета Еўропы", "КДБ", "Следчы камітэт", "Слідчий комітет", "Генеральная пракуратура",
            "Палата прадстаўнікоў", "Парламенцкая асамблея Савета Еўропы", "Бундестаг", "Бундестагом",
            "Конгресс США", "Палата общин", "Палаты общин", "Сейм Литвы", "Госдеп США", "Госдеп",
            "Спецдокладчик ООН", "ПА ОБСЕ", "Специальный докладчик ООН", "Государственная дума", "US Congress",
            "U.S. Congress",
            "Bundestag", "House of Commons", "House of Lords", "Senate", "Seimas", "US State Department",
            "U.S. State Department", "State Department", "High Commissioner for Human Rights",
            "UN High Commissioner for Human Rights", "CEDAW", "OSCE Parliamentary Assembly",
            "Парламентская ассамблея Совета Европы", "Council of Europe Commissioner",
            "Council of Europe Commissioner for Human Rights",
            "Committee on the Elimination of Discrimination against Women",
        ])
    func bodies(_ name: String) {
        #expect(Self.found("Так: \(name), і так.") == [name])
        #expect(Self.found("\(name).") == [name])
    }

    @Test(
        "Words that are like bodies and courts are none",
        arguments: [
            "Cedaw said.", "Следчы Тэставы прыйшоў.", "Суд пачаўся.", "Рабочая група прыйшла.", "the house of commons",
            "A. S. Testov left the congress.", "Палата была пустой.",
        ])
    func none(_ text: String) { #expect(Self.found(text) == []) }

    @Test(
        "A reference to a Belarusian code has its part and its code",
        arguments: ["частцы 2 арт. 342 КК", "арт. 24.23 КаАП"])
    func articles(_ reference: String) {
        let found = MentionFinder.find(in: "Яго судзілі па \(reference), і ўсё.", Invented.index)
        #expect(found.filter { $0.kind == .article }.map(\.text) == [reference])
    }
}
