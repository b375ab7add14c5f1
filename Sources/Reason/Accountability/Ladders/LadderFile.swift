// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
import Statements

/// Reads ladders of steps from their files, strictly.
public enum LadderFile {
    /// The ladders that come with the program, by name.
    ///
    /// - Throws: `PackError` for a file that is wrong.
    public static func bundled() throws(PackError) -> [Ladder] {
        var ladders: [Ladder] = []
        for (file, bytes) in [
            ("medical-care.yaml", PackageResources.medical_care_yaml), ("release.yaml", PackageResources.release_yaml),
            ("sanction.yaml", PackageResources.sanction_yaml), ("visit.yaml", PackageResources.visit_yaml),
        ] {
            ladders.append(try read(String(decoding: bytes, as: UTF8.self), file: file))
        }
        return ladders
    }

    /// Reads a ladder.
    ///
    /// - Parameter file: its name, for messages.
    /// - Throws: `PackError` for what is no strict YAML, a field or code that is not known, a step that stands twice, one that follows a
    ///   step which does not stand before it, and a limit that neither has a source nor is marked as a rule of the product.
    public static func read(_ text: String, file: String) throws(PackError) -> Ladder {
        let fields = try PackFields(
            try PackText.read(text, file: file), known: ["ladder", "title", "purpose", "steps"])
        let id = try name(try fields.required("ladder"))
        let list = try fields.required("steps")
        let nodes = list.elements()
        let steps = try list.items(by: { (step: Ladder.Step) in step.id }) { node throws(PackError) in
            try step(node)
        }
        guard (1...50).contains(steps.count) else {
            throw list.error("A ladder has from 1 to 50 steps", "Divide it.")
        }
        for (place, step) in steps.enumerated() {
            guard let after = step.after, !steps[..<place].contains(where: { $0.id == after }) else { continue }
            throw nodes[place].error(
                "Step “\(step.id)” follows “\(after)”, which does not stand before it",
                "Put the steps into their order.")
        }
        return Ladder(
            id: id, title: try RuleText(try fields.required("title")),
            purpose: try RuleText(try fields.required("purpose")), steps: steps)
    }

    private static let known = [
        "id", "what", "by", "to", "kinds", "words", "after", "when", "days", "basis", "source", "ends", "note",
    ]

    private static func step(_ node: PackNode) throws(PackError) -> Ladder.Step {
        let fields = try PackFields(node, known: known)
        let trigger = try fields.required("when").code(Ladder.Trigger.self)
        let after = try fields.map("after") { node throws(PackError) in try name(node) }
        let days = try fields.map("days") { node throws(PackError) in try node.number(in: 1...3_650) }
        let basis = try fields.required("basis").code(Ladder.Basis.self)
        let source = try fields.map("source") { node throws(PackError) in try RuleSource(node) }
        guard (after == nil) == (trigger == .atOnce) else {
            throw node.error(
                "A step “at-once” follows no other, and every other step follows one",
                "Write “after: STEP”, or “when: at-once” without it.")
        }
        guard (days == nil) == !(trigger == .silence || trigger == .silenceOrRefusal) else {
            throw node.error("Days belong to a silence, and a silence needs them", "Write or leave out “days”.")
        }
        guard (source == nil) == (basis == .product) else {
            throw node.error(
                "A rule of the product has no source, and every other has one", "Write “basis: product”, or “source”.")
        }
        return Ladder.Step(
            id: try name(try fields.required("id")), what: try RuleText(try fields.required("what")),
            by: try RuleText(try fields.required("by")), to: try RuleText(try fields.required("to")),
            kinds: try kinds(try fields.required("kinds")),
            words: try fields.map("words") { node throws(PackError) in try node.texts() } ?? [], after: after,
            trigger: trigger, days: days, basis: basis, source: source,
            ends: try fields.map("ends") { node throws(PackError) in try node.flag() } ?? false,
            note: try fields.map("note") { node throws(PackError) in try RuleText(node) })
    }

    /// A plain name: it stands in addresses of calendars and in statements.
    private static func name(_ node: PackNode) throws(PackError) -> String {
        let text = try node.text()
        let isPlain = text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard isPlain, text.utf8.count <= 40 else {
            throw node.error("“\(text)” is no plain name", "Use small letters, digits and hyphens, at most 40.")
        }
        return text
    }

    private static func kinds(_ node: PackNode) throws(PackError) -> [String] {
        let known = InterventionKind.codes + ProcedureKind.codes + [SupportKind.letterSent.rawValue]
        return try node.each { node throws(PackError) in
            let text = try node.text()
            guard known.contains(text) else {
                throw node.error(
                    "“\(text)” is no kind of action",
                    "Give a code of intervention-kind or procedure-kind, or letter-sent.")
            }
            return text
        }
    }
}
