// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// What the register has on the recognition of one person on a day.
public struct RecognitionRow: Sendable, Hashable {
    /// The person.
    public var person: PersonID
    /// The name to show.
    public var name: String
    /// Whether the person is held on the day.
    public var held: Certainty
    /// Of each organisation what stands.
    public var standing: [Recognition]
    /// The lists that have the person on the day, by their source.
    public var lists: [SourceID]
    /// The outcome under each definition that was asked for.
    public var outcomes: [RuleID: Answer]

    /// Reads a row out of a record.
    public init(_ record: Record, outcomes: [DefinitionOutcome] = []) {
        person = record.id
        name = record.displayName ?? ""
        held = record.status.held
        standing = Recognition.standing(in: record)
        lists = Self.lists(in: record)
        self.outcomes = Dictionary(
            outcomes.map { ($0.definition.id, $0.outcome) }, uniquingKeysWith: { first, _ in first })
    }

    private static func lists(in record: Record) -> [SourceID] {
        var lists: Set<SourceID> = []
        for value in record.values(of: .listing) {
            guard case .listing(let listing) = value.claim, listing.state == .listed else { continue }
            for attribution in value.attributions {
                if let gone = attribution.delistedOn, gone <= record.asOf.on { continue }
                lists.insert(attribution.source)
            }
        }
        return lists.sorted { $0.name < $1.name }
    }

    /// What an organisation decided last; letters may be large or small.
    public func recognition(by organisation: String) -> Recognition? {
        standing.first { $0.claim.organisation.lowercased() == organisation.lowercased() }
    }

    /// How certain it is that an organisation or list has the person: it recognises, or its list has the person.
    public func isRecognised(by name: String) -> Certainty {
        if lists.contains(where: { $0.name.lowercased() == name.lowercased() }) { return .certainly }
        guard let recognition = recognition(by: name) else { return .no }
        let isGranted = recognition.claim.outcome == .granted
        // A decision that may lie after the day leaves open what stood before it.
        return recognition.certainty == .certainly ? Certainty(isGranted) : .possibly
    }

    /// All who recognise the person, for certain or possibly, and the lists that have the person; each once.
    public var recognisers: [String] {
        var names = standing.filter { $0.claim.outcome == .granted }.map(\.claim.organisation)
        for list in lists where !names.contains(where: { $0.lowercased() == list.name.lowercased() }) {
            names.append(list.name)
        }
        return names
    }

    /// Whether anybody recognises or lists the person beyond doubt.
    public var isOnAnyList: Bool {
        !lists.isEmpty || standing.contains { $0.claim.outcome == .granted && $0.certainty == .certainly }
    }
}
