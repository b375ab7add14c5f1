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
                ("people", bounds(organisation.people)), ("held", bounds(organisation.held)),
                ("listed", .number(organisation.listed)), ("decided", decided(organisation.decided)),
                ("definitions", .list(organisation.definitions.map { .text($0) })),
            ])
        }
        let overlaps = numbers.overlaps.map { overlap -> JSONValue in
            .object([
                ("first", .text(numbers.organisations[overlap.first].code)),
                ("second", .text(numbers.organisations[overlap.second].code)), ("both", bounds(overlap.both)),
                ("onlyFirst", absence(overlap.onlyFirst)), ("onlySecond", absence(overlap.onlySecond)),
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

    private func decided(_ decided: [RecognitionStand: Int]) -> JSONValue {
        .object(RecognitionStand.allCases.map { ($0.rawValue, .number(decided[$0] ?? 0)) })
    }

    private func absence(_ absence: PublicNumbers.Absence) -> JSONValue {
        .object([
            ("people", .number(absence.people)), ("decided", decided(absence.decided)),
            ("silent", .number(absence.silent)),
            (
                "reasons",
                .list(absence.reasons.map { .object([("text", .text($0.text)), ("people", .number($0.people))]) })
            ),
        ])
    }

    private func bounds(_ bounds: PublicNumbers.Bounds) -> JSONValue {
        .object([("certain", .number(bounds.certain)), ("possible", .number(bounds.possible))])
    }
}
