// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

/// The numbers of organisations and definitions as JSON.
struct NumbersFile {
    let context: PageContext
    let numbers: PublicNumbers

    func answer() -> Answer {
        let organisations = numbers.organisations.map { organisation -> JSONValue in
            .object([
                ("organisation", .text(organisation.name)), ("code", .text(organisation.code)),
                ("people", .number(organisation.people)), ("held", bounds(organisation.held)),
            ])
        }
        let overlaps = numbers.overlaps.map { overlap -> JSONValue in
            .object([
                ("first", .text(numbers.organisations[overlap.first].code)),
                ("second", .text(numbers.organisations[overlap.second].code)), ("both", .number(overlap.both)),
                ("onlyFirst", .number(overlap.onlyFirst)), ("onlySecond", .number(overlap.onlySecond)),
            ])
        }
        let definitions = numbers.definitions.map { count -> JSONValue in
            .object([
                ("definition", .text(count.definition)), ("heldAndMet", bounds(count.held)),
                ("assessed", .number(count.assessed)),
            ])
        }
        let json = JSONValue.object(
            context.momentJSON + [
                ("people", .number(numbers.people)), ("held", bounds(numbers.held)),
                ("organisations", .list(organisations)), ("overlaps", .list(overlaps)),
                ("definitions", .list(definitions)),
            ])
        return .file(.json, json.bytes, named: context.fileName("numbers", .json))
    }

    private func bounds(_ bounds: PublicNumbers.Bounds) -> JSONValue {
        .object([("certain", .number(bounds.certain)), ("possible", .number(bounds.possible))])
    }
}
