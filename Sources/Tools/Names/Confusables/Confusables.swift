// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Letters that look alike: the skeleton of Unicode Technical Standard 39, section 4.
///
/// Two texts can be mistaken for each other if their skeletons are equal. The table has the prototypes of Latin,
/// Cyrillic and Greek letters, digits and common signs; letters whose prototype is of another script stay as they are.
public enum Confusables {
    private static let table = ConfusableTable(PackageResources.confusables_txt)

    /// What is wrong with the file of letters; empty for a good one.
    public static var problems: [String] { table.problems }

    /// The skeleton of a text. It is for comparing only, never for showing.
    public static func skeleton(_ text: String) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in table.decomposed(text.unicodeScalars) where !scalar.properties.isDefaultIgnorableCodePoint {
            scalars += table.prototypes[scalar] ?? [scalar]
        }
        return String(String.UnicodeScalarView(table.decomposed(scalars)))
    }

    /// Whether two texts are different and look alike.
    public static func areConfusable(_ first: String, _ second: String) -> Bool {
        !first.unicodeScalars.elementsEqual(second.unicodeScalars)
            && skeleton(first).unicodeScalars.elementsEqual(skeleton(second).unicodeScalars)
    }

    /// A letter of another script that looks like this one; `nil` if there is none. Small letters look for small ones.
    static func twin(of letter: Unicode.Scalar, in script: NameScript) -> Unicode.Scalar? {
        table.twins[letter]?.first {
            NameScript(of: $0) == script && $0.properties.isLowercase == letter.properties.isLowercase
        }
    }
}
