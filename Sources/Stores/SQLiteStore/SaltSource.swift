// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Vault

/// Salts, taken in blocks because asking for one costs more than making it.
struct SaltSource {
    private var block: [UInt8] = []
    private var used = 0

    mutating func next() -> ArraySlice<UInt8> {
        if used >= block.count {
            block = RandomSource.shared.bytes(128 * Leaf.saltLength)
            used = 0
        }
        defer { used += Leaf.saltLength }
        return block[used..<used + Leaf.saltLength]
    }
}
