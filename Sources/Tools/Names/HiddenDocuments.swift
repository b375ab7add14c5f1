// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Names of an index that a search must not know of: they are not found, and no word counts as more frequent for them. So an
/// answer is the same as if the index had been made without them.
public struct HiddenDocuments: Sendable {
    let bits: [UInt64]
    /// How many of the other names hold each word.
    let bearers: [UInt32]
    let count: Int

    /// Hides some names of an index.
    ///
    /// - Parameter documents: their numbers; those that the index does not have are passed over.
    public init(_ documents: some Sequence<Int>, of index: NameIndex) {
        let storage = index.storage
        var bits = [UInt64](repeating: 0, count: (storage.documentCount + 63) / 64)
        var bearers = (0..<storage.wordCount).map { storage[.postingStarts, $0 + 1] - storage[.postingStarts, $0] }
        var count = 0
        for document in documents where document >= 0 && document < storage.documentCount {
            guard bits[document >> 6] & (1 << UInt64(document & 63)) == 0 else { continue }
            bits[document >> 6] |= 1 << UInt64(document & 63)
            count += 1
            for place in storage.wordPlaces(of: document) {
                let word = Int(storage[.documentWords, place])
                if bearers[word] > 0 { bearers[word] -= 1 }
            }
        }
        self.bits = bits
        self.bearers = bearers
        self.count = count
    }

    func has(_ document: Int) -> Bool { bits[document >> 6] & (1 << UInt64(document & 63)) != 0 }
}
