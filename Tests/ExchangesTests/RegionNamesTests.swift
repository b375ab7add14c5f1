// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Exchanges

@Suite("Regions by their names") struct RegionNamesTests {
    @Test(
        "a region is understood by its code and its usual names",
        arguments: [
            ("RU-MOW", "RU-MOW"), ("Москва", "RU-MOW"), ("г. Москва", "RU-MOW"), ("город Москва", "RU-MOW"),
            ("MOSCOW", "RU-MOW"), ("Московская обл.", "RU-MOS"), ("Moscow Region", "RU-MOS"),
            ("Moscow oblast", "RU-MOS"),
            ("St Petersburg", "RU-SPE"), ("Saint Petersburg", "RU-SPE"), ("СПб", "RU-SPE"), ("Якутия", "RU-SA"),
            ("Республика Саха (Якутия)", "RU-SA"), ("Томская область", "RU-TOM"), ("Томская обл", "RU-TOM"),
            ("Tomsk", "RU-TOM"), ("Crimea", "UA-43"), ("Республика Крым", "UA-43"), ("Altai Republic", "RU-AL"),
            ("Алтайский край", "RU-ALT"), ("Altai Krai", "RU-ALT"), ("Minsk", "BY-HM"), ("Minsk Region", "BY-MI"),
            ("Орловская область", "RU-ORL"), ("Atlantis", "Atlantis"), ("Атлантида", "Атлантида"), ("", ""),
            ("обл.", "обл."),
        ])
    func code(_ text: String, _ code: String) {
        #expect(RegionNames.standard.code(text) == code)
    }

    @Test(
        "a region agrees whether it is written as a code or as a name",
        arguments: ["RU-TOM", "Томская область", "Tomsk Region"])
    func agrees(_ region: String) throws {
        var cards = try OtherSurnameTests.matcher([("Иванов Сергей Петрович", "1975")]).cards
        cards[0].region = "Томская обл."
        var matcher = ListMatcher(cards)
        var entry = OtherSurnameTests.entry("Иванов Сергей Петрович")
        let plain = matcher.match(entry).candidates.first?.probability ?? 0
        entry.region = "Atlantis"
        let other = matcher.match(entry).candidates.first?.probability ?? 0
        entry.region = region
        let same = matcher.match(entry).candidates.first?.probability ?? 0
        #expect(same > plain && same > other, "\(same), \(plain), \(other)")
    }
}
