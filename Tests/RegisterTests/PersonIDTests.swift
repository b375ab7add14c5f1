// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Register
import Testing

@Suite("Ids of persons")
struct PersonIDTests {
    @Test(
        "Every position has an id that is read back",
        arguments: [0, 1, 30, 31, 961, 923_520, 923_521, 123_456_789, Int.max])
    func roundTrip(position: Int) throws {
        let id = try #require(PersonID(position: position))
        #expect(id.text.utf8.count >= 5)
        #expect(try PersonID(id.text) == id)
        #expect(try PersonID(id.text.uppercased()) == id)
    }

    @Test("Every single wrong sign and every exchange of neighbours is noticed", arguments: [0, 17, 29_790, 5_000_111])
    func errors(position: Int) throws {
        let signs = Array(try #require(PersonID(position: position)).text)
        for place in signs.indices {
            for sign in PersonID.alphabet where sign != signs[place] {
                var wrong = signs
                wrong[place] = sign
                #expect(throws: PersonIDError.self) { try PersonID(String(wrong)) }
            }
            guard place + 1 < signs.count, signs[place] != signs[place + 1] else { continue }
            var wrong = signs
            wrong.swapAt(place, place + 1)
            #expect(throws: PersonIDError.self) { try PersonID(String(wrong)) }
        }
    }

    @Test("What is no id is refused", arguments: ["", "2", "2222", "l2222", "22222222222222222", "яяяяя", "2 222"])
    func refused(text: String) {
        #expect(throws: PersonIDError.self) { try PersonID(text) }
        #expect(PersonID(position: -1) == nil)
    }
}
