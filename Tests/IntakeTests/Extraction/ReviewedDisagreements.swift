// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The disagreements between the list's own article tags and its texts that were read by hand, and in which the tag
/// contradicts the text (another article is tagged than the text names, or one that the text names is not tagged).
///
/// Each is the FNV-1a hash of “record|article|miss” or “record|article|extra”, so that nothing of the list stands here.
/// Disagreements of definition (an earlier case that the list tags all the same) and errors of the extractor are not
/// among them and count against the extractor.
enum ReviewedDisagreements {
    static let tagContradictsText: Set<UInt64> = [
        0x038b1f7c4e4d831f, 0x0b3482ed90862831, 0x1102c5fb5d0750dd, 0x11660c2c6fff1760, 0x1f39ae590eb5627f,
        0x21e37f2528a68f4e, 0x248ae70307317bb4, 0x24d34f808d5b21de, 0x27366a75191f1060, 0x2b13804c08a87efa,
        0x3356cb793e8a8ec9, 0x38e23722d516b745, 0x530181cb2db1f317, 0x58492bce95626bec, 0x5934b4fd719e8320,
        0x5f8c0c23dfcd946a, 0x63c90a9e1927da9a, 0x6e02fa267c255755, 0x75882b52c5461429, 0x8443d34ecb147126,
        0x89551cb84f351ec3, 0x98ee83b38d427cf7, 0x992cb5b2c6cd9b96, 0x9bccdf45fc67e77e, 0xb11bb4db2059ae58,
        0xc80d75febd12f1df, 0xdb2786e368de0953, 0xf7877e9109c65182, 0xf93ea3e4d42dff75,
    ]

    static func contains(_ record: String, _ article: String, _ side: String) -> Bool {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in "\(record)|\(article)|\(side)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        return tagContradictsText.contains(hash)
    }
}
