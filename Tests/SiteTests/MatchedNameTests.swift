// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Site
import Testing

@Suite("The name by which a person was found")
struct MatchedNameTests {
    @Test(
        "It stands below the name in the list, in its language, and of a child nowhere",
        arguments: [("en", "Found by the name: Прежнева Анна"), ("ru", "Имя, по которому найдено: Прежнева Анна")])
    func shown(language: String, said: String) throws {
        let page = try Page(Visit.respond("/\(language)/people").body)
        // Persons 5 and 3 were found by it, and 3 is a child.
        #expect(page.text.components(separatedBy: said).count == 2)
        #expect(page.text.components(separatedBy: "Прежнева").count == 2)
        let spans = page.attributes(of: "span").filter { $0["lang"] == "ru" }
        #expect(language == "ru" || !spans.isEmpty)
    }
}
