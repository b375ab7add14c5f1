// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Accountability

@Suite("Sentences that make no role") struct RoleDenialTests {
    @Test(
        "What an official did not do, and what is no act in a case, makes no role",
        arguments: [
            "Следователь Иван Допросов не допрашивал Алексея Тестовского.",
            "Судья Пётр Строгов не рассматривал дело Алексея Тестовского.",
            "Judge Olga Strogova did not sentence Alexei Testovsky.",
            "Судья Пётр Строгов отказался судить Алексея Тестовского.",
            "The British judge Paul Strogov praised Alexei Testovsky’s courage.",
            "Начальник ФКУ задержал Алексея Тестовского.", "Судья в Чечне арестовал Алексея Тестовского.",
            "Прокурор Коми запросил Алексею Тестовскому девять лет.", "Директор ПАО задержал Алексея Тестовского.",
            "Алексей Тестовский осуждён. Потерпевший судья Игорь Жертвин.",
            "Алексей Тестовский осуждён. Начальник колонии Пётр Тюремщиков.",
            "Убийство судьи Тимура Погибшего приписали Алексею Тестовскому.",
            "Judge Olga Strogova heard the case against Alexei Testovsky’s supporters.",
        ])
    func noRole(_ text: String) {
        let roles = RoleFinder(Invented.index).find(in: text).filter { $0.person != nil && $0.probability >= 0.5 }
        #expect(roles.isEmpty)
    }

    @Test("What is denied says so, and a case is no body")
    func denied() throws {
        let finder = RoleFinder(Invented.index)
        let role = try #require(finder.find(in: "Следователь Иван Допросов не допрашивал Алексея Тестовского.").first)
        #expect(role.reasons.contains { $0.code == "denied" } && role.act.isEmpty)
        let other = finder.find(
            in: "Investigator of a politically motivated case Ivan Doprosov charged Alexei Testovsky.")
        #expect(other.allSatisfy { $0.body == nil })
    }
}
