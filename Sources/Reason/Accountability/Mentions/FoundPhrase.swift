// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An article of law, a court or a body that was found.
struct FoundPhrase {
    var kind: MentionKind
    var scalars: Range<Int>
    var text: String
    var probability: Double
    var why: Reason
}
