// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Reads entries of the form «Имя, род. 1884, место, национальность, партийность, место работы: должность.
/// Адрес: …. Расстрелян 17.05.1938. Место захоронения: …».
///
/// The verb may be misspelt («Рассстрелян»), as it is throughout one published list. The parts before the address are
/// told apart by a list of ethnonyms and by the words for membership of a party; commas inside brackets and quotation
/// marks separate nothing.
public struct ExecutionListExtractor: Sendable {
    let nationalities: Set<String>

    /// An extractor with a list of ethnonyms (small letters, ё as е).
    public init(nationalities: Set<String>) {
        self.nationalities = nationalities
    }

    /// What an entry states. The text is plain: one entry, without tags.
    public func extract(_ text: String) -> ExecutionRecord {
        let entry = EntryText(text)
        let born = entry.find("род.", from: 0)
        let verb = entry.verb()
        let addressLabel = entry.find("Адрес:", from: born ?? 0)
        let headEnd = addressLabel ?? verb?.start ?? entry.count
        let head = HeadReader(
            entry: entry, parts: entry.parts((born.map { $0 + 7 } ?? headEnd)..<headEnd), nationalities: nationalities)
        let address = addressLabel.map { entry.address(from: $0 + 11, to: verb?.start ?? entry.count) }
        let burial = entry.find("Место захоронения:", from: verb?.end ?? 0).map { $0 + 34 }
        return ExecutionRecord(
            name: born.flatMap { entry.extracted(0..<$0) },
            birth: head.birth, otherBirth: head.otherBirth, birthPlace: head.place, nationality: head.nationality,
            party: head.party, occupation: head.occupation,
            address: address.flatMap { entry.extracted($0.address) },
            earlier: address.flatMap { entry.extracted($0.rest) },
            execution: verb.flatMap { entry.date(in: $0.end..<min($0.end + 40, entry.count)) },
            burial: burial.flatMap { entry.extracted($0..<entry.count) },
            isFemale: verb.map(\.isFemale))
    }
}
