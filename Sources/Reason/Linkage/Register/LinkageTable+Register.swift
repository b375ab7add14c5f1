// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

extension LinkageTable {
    /// A table of what a register says of its subjects, in their order.
    public init(_ records: [SubjectRecord]) {
        self.init()
        for record in records { append(record) }
    }

    private mutating func append(_ record: SubjectRecord) {
        let texts = [
            record.name, record.sex, record.birth, record.region, record.articles.joined(separator: ";"), record.arrest,
            record.subject.source.name,
        ]
        // The texts are laid side by side: they must all be at hand at once.
        var bytes: [UInt8] = []
        var ends = [0]
        for text in texts {
            bytes.append(contentsOf: text.utf8)
            ends.append(bytes.count)
        }
        bytes.withUnsafeBufferPointer { bytes in
            func part(_ index: Int) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: bytes[ends[index]..<ends[index + 1]])
            }
            var row = Row(name: part(0))
            row.sex = part(1)
            row.birth = part(2)
            row.region = part(3)
            row.articles = part(4)
            row.arrest = part(5)
            row.source = part(6)
            append(row)
        }
    }
}
