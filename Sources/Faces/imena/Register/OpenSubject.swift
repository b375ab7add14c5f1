// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Register
import Statements

/// The subject of a person under which something new is to be said.
enum OpenSubject {
    /// One that whoever may read the compartment knows already, so that what is said tells of no other.
    static func choose(of record: Record, for compartment: Compartment) throws -> Subject {
        let order = Compartment.allCases
        let own = order.firstIndex(of: compartment) ?? 0
        let attributions = record.facts.flatMap(\.values).flatMap(\.attributions)
        let open = Set(attributions.filter { (order.firstIndex(of: $0.compartment) ?? 0) <= own }.map(\.subject))
        guard let subject = record.subjects.first(where: open.contains) else {
            throw ValidationError(
                "Nothing of the person \(record.id.text) is “\(compartment.rawValue)” or more open. Give a closer --compartment."
            )
        }
        return subject
    }
}
