// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Names
import Statements

/// Gathers the names that entries give to persons, in the order of the ledger, for an index: each name of a subject once, whether
/// it is still in force or not.
///
/// A name stands in the index under the position of the entry that gave it first, and its text.
struct NameGathering {
    private(set) var builder = NameIndexBuilder()
    private var outline = EntryOutline()
    private var writer = CanonicalWriter()
    /// Hashes of the subject and of the text, of what is in the index.
    private var seen: Set<SIMD2<UInt64>> = []
    private var id: [UInt8] = []

    /// Takes the names of an entry, given as canonical bytes.
    mutating func take(_ position: Int, _ content: UnsafeRawBufferPointer) throws {
        guard outline.find(in: content) else {
            return take(try Entry(canonicalBytes: Array(content), from: 0), at: position)
        }
        guard outline.parts.contains(where: { $0.kind == ClaimKind.name.rawValue }),
            let kind = EntryOutline.value(of: 1, in: content, outline.subject),
            content[kind].elementsEqual(SubjectKind.person.rawValue.utf8)
        else { return }
        let bytes = content.bindMemory(to: UInt8.self)
        let subject = Hashing.bytes(UnsafeBufferPointer(rebasing: bytes[outline.subject]))
        for part in outline.parts where part.kind == ClaimKind.name.rawValue {
            guard let text = EntryOutline.value(of: 1, in: content, part.value) else { continue }
            add(UnsafeBufferPointer(rebasing: bytes[text]), position, subject)
        }
    }

    /// Takes the names of an entry.
    ///
    /// - Parameter known: names of the subject that are in an index already.
    mutating func take(_ entry: Entry, at position: Int, except known: Set<String> = []) {
        let names = Self.names(entry)
        guard entry.subject.kind == .person, !names.isEmpty else { return }
        writer.reset()
        entry.subject.write(to: &writer)
        let hash = writer.bytes.withUnsafeBufferPointer { Hashing.bytes($0) }
        for name in names where !known.contains(name) {
            Array(name.utf8).withUnsafeBufferPointer { add($0, position, hash) }
        }
    }

    /// The names that an entry gives.
    static func names(_ entry: Entry) -> [String] {
        entry.statements.compactMap { statement in
            guard case .name(let claim) = statement.claim else { return nil }
            return claim.text
        }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ position: Int, _ subject: UInt64) {
        guard !text.isEmpty, seen.insert(SIMD2(subject, Hashing.bytes(text))).inserted else { return }
        id.removeAll(keepingCapacity: true)
        id.append(contentsOf: String(position).utf8)
        id.append(0x20)
        id.append(contentsOf: text)
        id.withUnsafeBufferPointer { builder.add(id: $0, name: text) }
    }

    /// The position and the text out of the id of a name.
    static func read(_ id: String) -> (position: Int, text: String)? {
        guard let blank = id.utf8.firstIndex(of: 0x20), let position = Int(id[..<blank]) else { return nil }
        return (position, String(id[id.utf8.index(after: blank)...]))
    }
}
