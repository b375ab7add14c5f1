// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

extension LinkageTable {
    /// A table of what a register says of its subjects, in their order.
    public init(_ records: [SubjectRecord]) {
        self.init()
        for record in records { append(LinkageCells(record)) }
    }
}

extension LinkageCells {
    /// What a register says of a subject, as it is compared.
    public init(_ record: SubjectRecord) {
        self.init()
        set(.name, record.name)
        set(.sex, record.sex)
        set(.birth, record.birth)
        set(.region, record.region)
        set(.articles, record.articles.joined(separator: ";"))
        set(.arrest, record.arrest)
        set(.source, record.subject.source.name)
    }
}
