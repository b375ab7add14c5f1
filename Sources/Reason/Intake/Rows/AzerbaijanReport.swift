// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The report of August 2014 on 98 political prisoners in Azerbaijan, as pdf2html made it from a PDF: bold numbered names,
/// then “Date of arrest:”, “Charge:”, “Place of detention:” and “Case background:”.
enum AzerbaijanReport {
    static let columns = ["number", "name", "arrest", "charge", "place", "background", "group"]

    private enum Field: Int {
        case arrest = 2
        case charge = 3
        case place = 4
        case background = 5
    }

    static func records(in reader: HTMLReader) -> [PageRecord] {
        var lines = ReportLines(reader)
        return lines.records()
    }

    /// Walks through bold and plain stretches of the page.
    private struct ReportLines {
        private var pieces: [(text: String, isBold: Bool)] = []
        private var cells = [String](repeating: "", count: columns.count)
        private var group = ""
        private var groupOfRecord = ""
        private var field: Field?
        private var found: [PageRecord] = []

        init(_ reader: HTMLReader) {
            var reader = reader
            var depth = 0
            var isLink = false
            while let token = reader.next() {
                switch token.kind {
                case .start("b", _): depth += 1
                case .end("b"): depth = max(depth - 1, 0)
                // The table of contents is made of links to pages of the report itself.
                case .start("a", let attributes): isLink = attributes["href"]?.hasPrefix("lists.html") == true
                case .end("a"): isLink = false
                case .start("br", _), .start("hr", _): add("\n", isBold: depth > 0)
                case .text(let text) where !isLink: add(text, isBold: depth > 0)
                default: break
                }
            }
        }

        private mutating func add(_ text: String, isBold: Bool) {
            if let last = pieces.last, last.isBold == isBold || text.allSatisfy(\.isWhitespace) {
                pieces[pieces.count - 1].text += text
            } else {
                pieces.append((text, isBold))
            }
        }

        mutating func records() -> [PageRecord] {
            for piece in pieces {
                if piece.isBold { bold(piece.text) } else { append(piece.text) }
            }
            close()
            return found
        }

        private mutating func append(_ text: String) {
            guard let field else { return }
            cells[field.rawValue] += text
        }

        /// Bold text holds headings of groups, names and labels, broken into lines by the width of the page.
        private mutating func bold(_ text: String) {
            for line in text.split(whereSeparator: \.isNewline) { self.line(Self.tidy(String(line))[...]) }
        }

        private mutating func line(_ line: Substring) {
            var text = line
            while !text.isEmpty {
                if let (label, rest) = label(text) {
                    field = label
                    text = rest
                } else if let (number, name, rest) = heading(text),
                    number == found.count + (cells[0].isEmpty ? 1 : 2)
                {
                    close()
                    cells[0] = "\(number)"
                    cells[1] = name
                    groupOfRecord = group
                    field = nil
                    text = rest
                } else {
                    if isGroup(text) {
                        group = String(text)
                    } else if field == nil, !cells[0].isEmpty {
                        cells[1] += " " + text
                    } else {
                        append(" " + text)
                    }
                    return
                }
            }
        }

        private mutating func close() {
            guard !cells[0].isEmpty else { return }
            cells[6] = groupOfRecord
            found.append(
                PageRecord(
                    cells: cells.map { Self.tidy($0) },
                    raw: Array(cells.joined(separator: "\u{1F}").utf8)))
            cells = [String](repeating: "", count: columns.count)
        }

        private static func tidy(_ text: String) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        private func label(_ text: Substring) -> (Field, Substring)? {
            let labels: [(String, Field)] = [
                ("date of arrest", .arrest), ("date of detention", .arrest), ("charge", .charge),
                ("place of detention", .place), ("case background", .background),
            ]
            let small = text.lowercased()
            for (words, field) in labels where small.hasPrefix(words) {
                var rest = text.dropFirst(words.count)
                if rest.first == "s" { rest = rest.dropFirst() }
                rest = rest.drop { $0 == " " }
                guard rest.isEmpty || rest.first == ":" else { continue }
                return (field, rest.drop { $0 == ":" || $0 == " " })
            }
            return nil
        }

        /// “12. Name of a person” up to the next label.
        private func heading(_ text: Substring) -> (Int, String, Substring)? {
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            guard let number = Int(digits), (1...200).contains(number) else { return nil }
            let rest = text[digits.endIndex...]
            guard rest.first == "." else { return nil }
            var name = rest.dropFirst().drop { $0 == " " }
            var after: Substring = ""
            let small = name.lowercased()
            for words in ["date of arrest", "date of detention"] {
                guard let range = small.firstRange(of: words) else { continue }
                let offset = small.distance(from: small.startIndex, to: range.lowerBound)
                let place = name.index(name.startIndex, offsetBy: offset)
                (name, after) = (name[..<place], name[place...])
                break
            }
            return (number, Self.tidy(String(name)), after)
        }

        private func isGroup(_ text: Substring) -> Bool {
            let parts = text.split(separator: ".", maxSplits: 1)
            guard parts.count == 2, parts[0].count == 1, parts[0].first?.isUppercase == true else { return false }
            return text.allSatisfy { !$0.isLowercase }
        }
    }
}
