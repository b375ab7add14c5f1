// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Names

@Suite("Names of other languages as Russian writes them") struct RespellingTests {
    @Test(
        "Pinyin by the system of Palladius: cities and syllables of the table",
        arguments: [
            ("Bei Jing", ["Бэй Цзин"]), ("Guang Zhou", ["Гуан Чжоу"]), ("Xi An", ["Си Ань"]),
            ("Qing Dao", ["Цин Дао"]), ("Ji Nan", ["Цзи Нань"]), ("Zheng Zhou", ["Чжэн Чжоу"]),
            ("Lü Shun", ["Люй Шунь"]),
            ("Chang Chun", ["Чан Чунь"]), ("Hui Min", ["Хуэй Минь"]), ("Ping Yangxi", ["Пин Янси"]),
            ("Zhong Fangan", ["Чжун Фаньгань", "Чжун Фанань"]),
            ("WU Ci Ri", ["У Цыжи", "УЦЫ Жи"]),
        ])
    func palladius(_ name: String, _ forms: [String]) {
        #expect(Set(Respelling.all(of: name).filter { $0.kind == .palladius }.map(\.text)) == Set(forms))
    }

    @Test(
        "A name that is not all pinyin has no such form", arguments: ["Ivan Li", "Anna Maria Lena", "Li", "Ли Мин", ""])
    func others(_ name: String) { #expect(!Respelling.all(of: name).contains { $0.kind == .palladius }) }

    @Test(
        "Western letters by their sound",
        arguments: [
            ("John Smith", "Dzhon Smit"), ("JOHN SMITH", "DZHON SMIT"), ("Giotto Qureshi", "Dzhotto Kureshi"),
            ("Jackson Ahmed", "Dzhakson Amed"), ("J. Testov", nil), ("Ivan Testov", nil),
            ("Andreev Ivan Sergeevich", nil), ("Lee Testeev", "Li Testeev"), ("Ahad Shah", "Ahad Sha"),
        ] as [(String, String?)])
    func western(_ name: String, _ form: String?) {
        #expect(Respelling.all(of: name).first { $0.kind == .western }?.text == form)
    }
}
