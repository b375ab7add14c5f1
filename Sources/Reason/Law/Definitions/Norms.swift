// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The articles of international law that go with a criterion: of the Universal Declaration, of the Covenant on Civil and
/// Political Rights, and of the European Convention. Where the Convention no longer binds a State, the articles of the
/// Covenant are those that say the same.
///
/// ```yaml
/// norms: {echr: [9, 10, 11], iccpr: [18, 19, 21, 22], mark: to-be-verified}
/// ```
public struct Norms: Sendable, Hashable {
    /// Articles of the Universal Declaration of Human Rights.
    public var udhr: [Int]
    /// Articles of the International Covenant on Civil and Political Rights.
    public var iccpr: [Int]
    /// Articles of the European Convention on Human Rights.
    public var echr: [Int]
    /// Whether somebody compared the list with its source.
    public var mark: RuleMark

    /// Reads the articles.
    ///
    /// - Throws: ``PackError`` if no article is named, or a number is none of the instrument.
    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["udhr", "iccpr", "echr", "mark"])
        func articles(_ name: String, _ last: Int) throws(PackError) -> [Int] {
            try fields.map(name) { node throws(PackError) in
                try node.each { node throws(PackError) in try node.number(in: 1...last) }
            } ?? []
        }
        udhr = try articles("udhr", 30)
        iccpr = try articles("iccpr", 53)
        echr = try articles("echr", 59)
        mark = try fields.required("mark").code(RuleMark.self)
        if udhr.isEmpty, iccpr.isEmpty, echr.isEmpty {
            throw node.error("No article is named", "Name articles of udhr, iccpr or echr, or leave norms out.")
        }
    }

    /// The articles in words, in the order Declaration, Covenant, Convention.
    public var text: RuleText {
        func list(_ names: (udhr: String, iccpr: String, echr: String)) -> String {
            [(names.udhr, udhr), (names.iccpr, iccpr), (names.echr, echr)].filter { !$0.1.isEmpty }.map {
                name, articles in
                "\(name) \(articles.map(String.init).joined(separator: ", "))"
            }.joined(separator: "; ")
        }
        return RuleText(
            en: list(("UDHR", "ICCPR", "ECHR")), ru: list(("Всеобщая декларация,", "Пакт,", "Европейская конвенция,")))
    }
}
