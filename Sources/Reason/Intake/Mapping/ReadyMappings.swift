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

    /// The longest mapping file that is read, in bytes.
    private static let greatestLength = 1 << 20

    /// The mapping of a name, or of a file if no mapping that comes with the program has this name.
    ///
    /// - Throws: ``MappingError`` that lists the names there are, or says what is wrong in the file.
    public static func mapping(_ name: String) throws(MappingError) -> Mapping {
        let ready = names.contains(name) ? folder?.appending(path: "\(name).yaml") : nil
        let url = ready ?? URL(filePath: name)
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw MappingError(
                file: name, path: "", problem: "There is no mapping and no file of this name",
                remedy: "Name a file, or one of: \(names.joined(separator: ", ")).")
        }
        guard let data = FileManager.default.contents(atPath: url.path), data.count <= greatestLength,
            let text = String(validating: data, as: UTF8.self)
        else {
            throw MappingError(
                file: name, path: "", problem: "The mapping cannot be read",
                remedy: "Check that it is a file, may be read, is UTF-8 and not longer than \(greatestLength) bytes.")
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
