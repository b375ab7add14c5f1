// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The mappings that come with the program.
public enum ReadyMappings {
    /// Their names, in order.
    public static var names: [String] {
        guard let folder, let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            return []
        }
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// The mapping of a name, or of a file if the text has a slash or ends with `.yaml`.
    ///
    /// - Throws: ``MappingError`` that lists the names there are, or says what is wrong in the file.
    public static func mapping(_ name: String) throws(MappingError) -> Mapping {
        let isFile = name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        if !isFile, !names.contains(name) {
            throw MappingError(
                file: name, path: "", problem: "There is no mapping of this name",
                remedy: "Name a file, or one of: \(names.joined(separator: ", ")).")
        }
        let url = isFile ? URL(filePath: name) : folder?.appending(path: "\(name).yaml")
        guard let url, let text = try? String(contentsOf: url, encoding: .utf8) else {
            throw MappingError(
                file: name, path: "", problem: "The mapping cannot be read",
                remedy: "Check that the file exists, may be read and is UTF-8.")
        }
        return try Mapping(yaml: text, file: url.lastPathComponent)
    }

    /// The folder of the mappings, wherever the build put it.
    private static var folder: URL? {
        for path in ["Resources/mappings", "mappings"] {
            let url = Bundle.module.bundleURL.appending(path: path)
            if FileManager.default.fileExists(atPath: url.path) { return url }
        }
        return nil
    }
}
