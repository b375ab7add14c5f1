// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One person of a book of remembrance of the executed, as its entry states it.
public struct ExecutionRecord: Sendable {
    /// The name before «род.».
    public let name: Extracted<String>?
    /// The day or year of birth.
    public let birth: Extracted<PartialDate>?
    /// A second birth date («по другим данным»).
    public let otherBirth: Extracted<PartialDate>?
    /// The place of birth, as printed.
    public let birthPlace: Extracted<String>?
    /// Nationality in the Soviet sense: the ethnic group, as printed.
    public let nationality: Extracted<String>?
    /// Membership of a party, as printed («б/п» is none).
    public let party: Extracted<String>?
    /// Work and post, as printed.
    public let occupation: Extracted<String>?
    /// The address, as printed.
    public let address: Extracted<String>?
    /// What stands between the address and the execution: earlier arrests and sentences.
    public let earlier: Extracted<String>?
    /// The day of the execution.
    public let execution: Extracted<PartialDate>?
    /// The place of burial.
    public let burial: Extracted<String>?
    /// Whether the verb of the execution is feminine.
    public let isFemale: Bool?
}
