// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

/// A period of the advanced American form: `Start` and `End`, each with `From` and `To`, and in these `Year`, `Month`, `Day`.
enum ListPeriod {
    /// The day, month or year that the period is; `nil` for a longer one.
    static func iso(_ node: XMLNode) -> String? {
        guard let start = date(node, "Start", "From") else { return nil }
        let end = date(node, "End", "To") ?? date(node, "End", "From") ?? date(node, "Start", "To") ?? start
        if start == end { return start }
        let (first, last) = (start.split(separator: "-"), end.split(separator: "-"))
        guard first.count == 3, last.count == 3, first[0] == last[0] else {
            return first[0] == last[0] ? String(first[0]) : nil
        }
        if first[1] == last[1], first[2] == "01", let day = Int(last[2]), day >= 28 { return "\(first[0])-\(first[1])" }
        return String(first[0])
    }

    private static func date(_ node: XMLNode, _ edge: String, _ side: String) -> String? {
        guard let date = ListPath("\(edge)/\(side)").nodes(in: node).first else { return nil }
        let parts = ["Year", "Month", "Day"].compactMap { ListPath($0).texts(in: date).first }
        return ListDate.iso(parts.joined(separator: "-"))
    }
}
