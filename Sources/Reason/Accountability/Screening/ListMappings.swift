// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The mappings that come with the program.
public enum ListMappings {
    private static let texts: [(name: String, bytes: [UInt8])] = [
        ("eu-act", PackageResources.eu_act_list), ("eu-act-page", PackageResources.eu_act_page_list),
        ("eu-fsf-csv", PackageResources.eu_fsf_csv_list), ("eu-fsf-csv-1-0", PackageResources.eu_fsf_csv_1_0_list),
        ("eu-fsf-xml", PackageResources.eu_fsf_xml_list),
        ("opensanctions-simple", PackageResources.opensanctions_simple_list),
        ("opensanctions-ftm", PackageResources.opensanctions_ftm_list), ("uk-list", PackageResources.uk_list_list),
        ("uk-list-xml", PackageResources.uk_list_xml_list), ("uk-ofsi", PackageResources.uk_ofsi_list),
        ("uk-ofsi-xml", PackageResources.uk_ofsi_xml_list), ("ofac-sdn", PackageResources.ofac_sdn_list),
        ("ofac-alt", PackageResources.ofac_alt_list), ("ofac-xml", PackageResources.ofac_xml_list),
        ("ofac-advanced", PackageResources.ofac_advanced_list), ("seco", PackageResources.seco_list),
        ("un", PackageResources.un_list), ("ofac-enhanced", PackageResources.ofac_enhanced_list),
        ("canada", PackageResources.canada_list), ("australia", PackageResources.australia_list),
        ("opensanctions-names", PackageResources.opensanctions_names_list), ("plain", PackageResources.plain_list),
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
        var mapping = try ListMapping(text: String(decoding: found.bytes, as: UTF8.self))
        mapping.name = name
        return mapping
    }

    /// All of them.
    ///
    /// - Throws: ``ListMappingError`` if one of them is not understood.
    public static func all() throws(ListMappingError) -> [ListMapping] {
        var list: [ListMapping] = []
        for name in names { list.append(try named(name)) }
        return list
    }
}
