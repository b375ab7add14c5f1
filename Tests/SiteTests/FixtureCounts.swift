// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import PublicRecord

/// Figures that were published, as far as they are on file: public facts, each with the place where it was read.
enum FixtureCounts {
    static let russia: [(String, String, Int, CountBound, String)] = [
        ("Memorial", "2015-02", 46, .exact, "AFP"),
        ("Memorial", "2015-10", 50, .exact, "vgolos.ua"),
        ("Memorial", "2016-05", 87, .exact, "civitas.ru"),
        ("Memorial", "2016-10", 102, .exact, "civitas.ru"),
        ("Memorial", "2017-05-29", 118, .exact, "civitas.ru"),
        ("Memorial", "2017-10-30", 117, .exact, "rightsinrussia.info"),
        ("Memorial", "2018-10-30", 195, .exact, "memohrc.org"),
        ("Memorial", "2019-10-30", 305, .exact, "memohrc.org"),
        ("Memorial", "2020-10-30", 362, .exact, "asi.org.ru"),
        ("Memorial", "2021-08", 410, .exact, "kasparov.ru"),
        ("Memorial", "2021-10-27", 420, .exact, "memohrc.org"),
        ("Memorial", "2022-05-24", 447, .exact, "pace.coe.int"),
        ("Memorial", "2022-06-21", 478, .exact, "pace.coe.int"),
        ("Memorial", "2022-10-30", 502, .exact, "Bumaga"),
        ("Archipelago FSIN", "2023-10-30", 807, .exact, "theins.ru"),
        ("OVD-Info", "2023-11-16", 1011, .exact, "theins.ru"),
        ("Memorial", "2024-03-25", 700, .about, "kasparov.ru"),
        ("OVD-Info", "2024-03-25", 1100, .over, "kasparov.ru"),
        ("Memorial", "2024-08-17", 767, .exact, "memo.site"),
        ("UN Special Rapporteur", "2024-09", 1300, .over, "Reuters"),
        ("Archipelago FSIN", "2024-10-30", 1198, .exact, "theins.ru"),
        ("UN Special Rapporteur", "2025-02-17", 2000, .over, "AFP"),
    ]

    static let belarus: [(String, String, Int, CountBound, String)] = [
        ("Viasna", "2023-02-27", 1452, .exact, "niezalezna.pl"),
        ("Viasna", "2024-08", 1400, .about, "Reuters"),
        ("Viasna", "2025-12-13", 1110, .about, "Bush Center"),
    ]

    /// What one unit of each counter is.
    static let units: [String: (PublicText, PublicText)] = [
        "Memorial": (
            PublicText(en: "a person on its list; a known minimum", ru: "человек в списке; известный минимум"),
            PublicText(en: "names on its list", ru: "имён в списке")
        ),
        "OVD-Info": (
            PublicText(
                en: "a person in prison in a criminal case with a political motive",
                ru: "человек в заключении по политическому уголовному делу"),
            PublicText(en: "in prison, criminal cases", ru: "в заключении, уголовные дела")
        ),
        "Archipelago FSIN": (
            PublicText(en: "a person counted by journalists", ru: "человек, учтённый журналистами"),
            PublicText(en: "count by journalists", ru: "подсчёт журналистов")
        ),
        "Viasna": (
            PublicText(en: "a person whom it recognises", ru: "человек, которого она признаёт"),
            PublicText(en: "names on its list", ru: "имён в списке")
        ),
    ]
}
