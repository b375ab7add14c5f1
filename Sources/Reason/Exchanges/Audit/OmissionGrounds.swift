// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
public import StrictYAML

/// The grounds by which people who were left out are ranked, with their weights: data that whoever asks can change.
public struct OmissionGrounds: Sendable, Hashable {
    /// A ground.
    public struct Ground: Sendable, Hashable {
        /// Its code (``Code``).
        public var code: Code
        /// What it adds to the rank.
        public var weight: Double
        /// Its words.
        public var text: RuleText
    }

    /// What can be a ground: each is a fact on file.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// A source tells of danger.
        case inDanger = "in-danger"
        /// Illness, injury, or treatment denied.
        case ill
        /// Torture is reported.
        case tortured
        /// Under eighteen now or at the act.
        case minor
        /// A disability.
        case disabled
        /// Without contact, or not acknowledged.
        case incommunicado
        /// Sixty or older.
        case age60Plus = "age-60-plus"
        /// Others depend on the person.
        case dependants
        /// Held for three years or longer.
        case longHeld = "long-held"
        /// Five years or more are left, or life.
        case longLeft = "long-left"
        /// On no list, in no mention.
        case unmentioned
        /// Recognised by an organisation.
        case recognised
        /// A woman.
        case woman
        /// Refused to be put on a list.
        case refuses
    }

    /// The grounds in the order of the file.
    public let grounds: [Ground]

    /// The proposal that comes with the program.
    public static func standard() throws(OmissionGroundsError) -> OmissionGrounds {
        try OmissionGrounds(yaml: String(decoding: PackageResources.grounds_yaml, as: UTF8.self), file: "grounds.yaml")
    }

    /// Reads grounds from YAML: a list `grounds` of `{code, weight, text: {en, ru}}`; the words of a known ground may be left out.
    public init(yaml: String, file: String) throws(OmissionGroundsError) {
        let root: YAMLNode
        do { root = try YAMLText().read(yaml) } catch { throw .syntax(file: file, error) }
        guard let fields = root.fields, fields.allSatisfy({ $0.name == "grounds" }),
            let items = fields.first?.value.list, !items.isEmpty
        else { throw .shape(file: file) }
        var grounds: [Ground] = []
        for (place, item) in items.enumerated() {
            grounds.append(try Self.ground(item, place: place + 1, file: file))
        }
        self.grounds = grounds
    }

    private static func ground(_ item: YAMLNode, place: Int, file: String) throws(OmissionGroundsError) -> Ground {
        func value(_ name: String, in node: YAMLNode?) -> YAMLNode? { node?.fields?.first { $0.name == name }?.value }
        guard let code = value("code", in: item)?.text.flatMap({ Code(rawValue: $0) }) else {
            throw .unknown(file: file, item: place)
        }
        guard let weight = value("weight", in: item)?.text.flatMap({ Double($0) }), weight.isFinite,
            abs(weight) <= 1000
        else { throw .weight(file: file, code: code.rawValue) }
        let words = value("text", in: item)
        let text = RuleText(
            en: value("en", in: words)?.text ?? code.rawValue, ru: value("ru", in: words)?.text ?? code.rawValue)
        return Ground(code: code, weight: weight, text: text)
    }

    /// The grounds that hold for a person, in the order of the file.
    func holding(for person: PersonProfile) -> [Ground] {
        grounds.filter { $0.weight != 0 && Self.holds($0.code, person) }
    }

    private static func holds(_ code: Code, _ person: PersonProfile) -> Bool {
        switch code {
        case .inDanger: person.flags.contains(.inDanger)
        case .ill: person.flags.contains(.ill)
        case .tortured: person.flags.contains(.tortured)
        case .minor: person.flags.contains(.minor)
        case .disabled: person.flags.contains(.disabled)
        case .incommunicado: person.flags.contains(.incommunicado)
        case .age60Plus: person.flags.contains(.age60Plus)
        case .dependants: person.flags.contains(.dependants)
        case .longHeld: (person.heldDays ?? 0) >= 3 * 365
        case .longLeft: person.left.map { ($0.days ?? .max) >= 5 * 365 } ?? false
        case .unmentioned: person.fame == .unknown
        case .recognised: !person.recognisedBy.isEmpty
        case .woman: person.card.sex == "F"
        case .refuses: person.flags.contains(.refuses)
        }
    }
}

/// Why a file of grounds cannot be used.
public enum OmissionGroundsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// It is no YAML.
    case syntax(file: String, YAMLFault)
    /// It has no list of grounds, or something beside it.
    case shape(file: String)
    /// A ground has no code that is known.
    case unknown(file: String, item: Int)
    /// A weight is no number.
    case weight(file: String, code: String)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .syntax(let file, let fault):
            "\(file)\(fault.line.map { ", line \($0)" } ?? ""): \(fault.problem). \(fault.remedy)"
        case .shape(let file): "\(file) is no file of grounds: write “grounds:” and a list of {code: …, weight: …}."
        case .unknown(let file, let item):
            "\(file), ground \(item): no such code. Codes: "
                + OmissionGrounds.Code.allCases.map(\.rawValue).joined(separator: ", ") + "."
        case .weight(let file, let code): "\(file), ground “\(code)”: give a weight from -1000 to 1000."
        }
    }
}
