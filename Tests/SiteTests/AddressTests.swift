// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Site
import Testing

/// Addresses that are nearly right.
@Suite("Addresses")
struct AddressTests {
    @Test(
        "with a slash too many lead to the page",
        arguments: [
            ("/en/people/", "", "/en/people"), ("/ru/people/", "status=held&on=2024", "/ru/people?status=held&on=2024"),
            ("/en/p/T-0001/", "", "/en/p/T-0001"), ("/ru/exchanges/2024-08-01/", "", "/ru/exchanges/2024-08-01"),
            ("/en/people.csv/", "", "/en/people.csv"), ("/en/how/", "", "/en/how"),
        ])
    func slash(path: String, query: String, wanted: String) {
        let response = Visit.respond(path, query)
        #expect(response.status == 301)
        #expect(response.header("Location") == wanted)
    }

    @Test("that lead nowhere are named in the sentence", arguments: ["/en/nothing/", "/ru/no/such/", "/en/people//"])
    func nowhere(path: String) throws {
        let response = Visit.respond(path)
        #expect(response.status == 404)
        let text = try Page(response.body).text
        #expect(!text.contains("“”") && !text.contains("«»"))
    }

    @Test(
        "with a filter that there is not say which there are, in both languages and for files too",
        arguments: ["/en/people", "/ru/people", "/en/people.csv", "/ru/people.json"])
    func unknownFilter(path: String) throws {
        let response = Visit.respond(path, "born=abc&status=held&on=2024-07-31")
        #expect(response.status == 400)
        let page = try Page(response.body)
        #expect(page.text.contains("born") && page.text.contains("recognition (") && page.text.contains("year ("))
        let sentence = path.hasPrefix("/en") ? "There is no filter of this name" : "Условия с таким именем нет"
        #expect(page.text.contains(sentence))
        let language = String(path.dropFirst().prefix(2))
        #expect(page.links.contains("/\(language)/people?status=held&on=2024-07-31"), "the way on keeps the rest")
    }

    @Test("with what other sites hang on links are answered", arguments: ["utm_source=x", "fbclid=1", "yclid=2", "&"])
    func tracked(query: String) { #expect(Visit.respond("/en/people", query).status == 200) }
}
