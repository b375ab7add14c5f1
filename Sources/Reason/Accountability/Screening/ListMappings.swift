// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The mappings that come with the program.
public enum ListMappings {
    private static let texts: [(name: String, bytes: [UInt8])] = [
        ("eu-act", PackageResources.eu_act_list), ("opensanctions-simple", PackageResources.opensanctions_simple_list),
        ("opensanctions-ftm", PackageResources.opensanctions_ftm_list), ("uk-list", PackageResources.uk_list_list),
        ("uk-ofsi", PackageResources.uk_ofsi_list), ("ofac-sdn", PackageResources.ofac_sdn_list),
    ]

    /// Their names.
    public static var names: [String] { texts.map(\.name) }

    /// The mapping of a name.
    ///
    /// - Throws: ``ListMappingError/unknownMapping(_:known:)``.
    public static func named(_ name: String) throws(ListMappingError) -> ListMapping {
        guard let found = texts.first(where: { $0.name == name }) else {
            throw .unknownMapping(name, known: names)
        }
        return try ListMapping(text: String(decoding: found.bytes, as: UTF8.self))
    }

    /// All of them.
    static func all() throws(ListMappingError) -> [ListMapping] {
        var list: [ListMapping] = []
        for name in names { list.append(try named(name)) }
        return list
    }
}
