// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Tables

/// Finds who did what in whose case, in texts in Russian, Ukrainian, Belarusian and English.
///
/// It has two ways. A statement of reasons is about one official, whose name is given (``RoleContext/official``): each person
/// named in it is one in whose case the official may have had a role. Any other text names officials by a title with a name
/// («судья Н. Н. Пробин», “investigator Ivan Testov”), and persons by the finder of mentions.
public struct RoleFinder: Sendable {
    /// Persons less likely meant than this are left out.
    static let leastMention = 0.3
    let index: MentionIndex
    let words: RoleWords

    /// A finder of roles in the cases of these persons.
    public init(_ index: MentionIndex) {
        self.index = index
        words = .standard
    }

    /// Finds in a text that is at hand.
    public func find(in text: String, _ context: RoleContext = .init(), markup: TextMarkup = []) -> [RoleProposal] {
        let mentions = MentionFinder.find(in: text, index, markup: markup)
        var reading = RoleReading(self, context, mentions, ownMentions: own(context, in: text, markup))
        var sentences = RoleSentences(words)
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
            _ = sentences.read(TextCursor(bytes: bytes, markup: markup, isLast: true)) { reading.take($0) }
        }
        return reading.finish()
    }

    /// Finds in a statement of a list. Places are those of the file where the list is running text, else those of the statement.
    public func find(in statement: StatementOfReasons) -> [RoleProposal] {
        find(in: statement.text, RoleContext(official: statement.names)).map { proposal in
            var proposal = proposal
            proposal.start += statement.start
            proposal.end += statement.start
            let bytes = proposal.bytes
            proposal.bytes = bytes.lowerBound + statement.startByte..<bytes.upperBound + statement.startByte
            return proposal
        }
    }

    /// Finds in a file: its encoding and markup are recognised. A long one needs memory for what is found in it.
    ///
    /// - Throws: `TableError` for a file that cannot be read, or bytes that are none of its encoding.
    public func find(
        path: String, _ context: RoleContext = .init(), encoding: TextEncoding? = nil
    ) throws(TableError) -> [RoleProposal] {
        let mentions = try MentionFinder.find(path: path, index, encoding: encoding)
        var own: [Range<Int>] = []
        if let index = Self.ownIndex(context) {
            own = try MentionFinder.find(path: path, index, encoding: encoding).filter { $0.kind == .person }
                .map { $0.start..<$0.end }
        }
        var reading = RoleReading(self, context, mentions, ownMentions: own)
        var sentences = RoleSentences(words)
        var rest: [UInt8] = []
        var markup: TextMarkup?
        func step(isLast: Bool) {
            let used = rest.withUnsafeBufferPointer { bytes in
                sentences.read(TextCursor(bytes: bytes, markup: markup ?? [], isLast: isLast)) { reading.take($0) }
            }
            rest.removeFirst(used)
        }
        let blocks = try TextBlocks(path: path, encoding: encoding)
        func take(_ block: UnsafeBufferPointer<UInt8>) {
            if markup == nil { markup = TextMarkup(guessing: block) }
            rest.append(contentsOf: block)
            if rest.count >= 64 << 10 { step(isLast: false) }
        }
        while try blocks.next(take) {}
        step(isLast: true)
        return reading.finish()
    }

    private func own(_ context: RoleContext, in text: String, _ markup: TextMarkup) -> [Range<Int>] {
        OwnNames.ranges(of: context.official, in: text, markup: markup)
    }

    /// The official whom the text is about, to be found in it.
    private static func ownIndex(_ context: RoleContext) -> MentionIndex? {
        guard !context.official.isEmpty else { return nil }
        return MentionIndex([NamedPerson(id: "", names: context.official, isOfficial: true)])
    }
}
