// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Crypto
import Ledger
import Testing

@testable import Vault

@Suite("Commitment") struct CommitmentTests {
    @Test("is SHA-256 of salt and content") func definition() throws {
        let salt = try #require(Salt(Array(0..<32)))
        let content = Array("Тестов Иван Образцович".utf8)
        let expected = Array(SHA256.hash(data: Array(0..<32) + content))
        #expect(Commitment.digest(of: content, salt: salt).bytes == expected)
        #expect(Salt(salt.bytes) == salt)
        #expect(Salt(Array(0..<31)) == nil)
        #expect(Salt(Array(0..<33)) == nil)
    }

    @Test("differs for another salt or content") func binding() {
        let salt = RandomSource.shared.salt()
        let digest = Commitment.digest(of: [1, 2, 3], salt: salt)
        #expect(digest == Commitment.digest(of: [1, 2, 3], salt: salt))
        #expect(digest != Commitment.digest(of: [1, 2, 4], salt: salt))
        #expect(digest != Commitment.digest(of: [1, 2, 3], salt: RandomSource.shared.salt()))
    }

    @Test("the source never repeats itself, from several tasks at once") func random() async {
        let salts = await withTaskGroup(of: [Salt].self) { group in
            for _ in 0..<8 { group.addTask { (0..<2000).map { _ in RandomSource.shared.salt() } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(salts).count == 16_000)
        #expect(RandomSource.shared.bytes(0).isEmpty)
        #expect(Set((0..<10).map { _ in RandomSource.shared.bytes(10_000) }).count == 10)
        // Each byte value turns up among 40 000; the odds of a miss are below 10^-65.
        #expect(Set(RandomSource().bytes(40_000)).count == 256)
    }
}
