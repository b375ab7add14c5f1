// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Law
import Register

/// The definition that a case is to meet, for commands that ask who of the held is seen or adopted.
struct DefinitionScope: ParsableArguments {
    @Option(help: "The definition that the unseen meet; its name may be cut short.")
    var definition: String = "PACE1900"

    @OptionGroup var packs: PackOptions

    /// The name of the definition, and what it makes of a record.
    func reader() throws -> (name: String, certainty: (Record) -> Certainty) {
        let assessor = Assessor(try packs.catalog())
        let found = try PackOptions.definition(definition, in: assessor.catalog)
        let place = assessor.catalog.definitions.firstIndex { $0.id == found.id }
        return (found.id.text, { record in Self.certainty(place.map { assessor.answers(of: record)[$0] }) })
    }

    private static func certainty(_ answer: Answer?) -> Certainty {
        switch answer {
        case .met?: .certainly
        case .notMet?, .excluded?: .no
        case .insufficient?, .notAssessed?, nil: .possibly
        }
    }
}
