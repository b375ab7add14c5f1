// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Foundation

/// The folder with the data packs: the one that comes with the program, or another.
public struct PackFolder: Sendable {
    /// How many files one kind may have.
    private static let greatestNumber = 500

    private let root: URL

    /// A folder with `definitions`, `jurisdictions` and the others in it.
    public init(_ root: URL) {
        self.root = root
    }

    /// The packs that come with the program, wherever the build put them.
    ///
    /// - Throws: ``PackError`` if they are not beside the program.
    public static func bundled() throws(PackError) -> PackFolder {
        for path in ["Resources/packs", "packs"] {
            let url = Bundle.module.bundleURL.appending(path: path)
            if FileManager.default.fileExists(atPath: url.path) { return PackFolder(url) }
        }
        throw PackError(
            file: "packs", problem: "The data packs are not beside the program",
            remedy: "Copy the folders *.resources that the build made to where the program stands.")
    }

    /// The files of a kind, from the folder of the packs, in the order of their names; those in folders of a country
    /// as well (`jurisdictions/ru/code.yaml`). A kind without a folder has none.
    ///
    /// - Throws: ``PackError`` if there are more than 500.
    public func files(of kind: PackKind) throws(PackError) -> [String] {
        let folder = root.appending(path: kind.folder)
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [] }
        var files: [String] = []
        while let name = walk.nextObject() as? String {
            guard name.hasSuffix(".yaml") else { continue }
            files.append("\(kind.folder)/\(name)")
            guard files.count <= Self.greatestNumber else {
                throw PackError(
                    file: kind.folder, problem: "There are more than \(Self.greatestNumber) files",
                    remedy: "Name the folder of the packs, not one above it.")
            }
        }
        return files.sorted()
    }

    /// The tree of a file.
    ///
    /// - Parameter file: its name from the folder of the packs, as ``files(of:)`` gives it.
    /// - Throws: ``PackError`` if it cannot be read or is not a strict YAML.
    public func read(_ file: String) throws(PackError) -> PackNode {
        let path = root.appending(path: file).path
        let size = (try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? Int
        guard let size, size <= PackText.greatestLength, let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else {
            throw PackError(
                file: file, problem: "The file cannot be read",
                remedy: "Check that it is there, may be read, is UTF-8 and not longer than "
                    + "\(PackText.greatestLength) bytes.")
        }
        return try PackText.read(text, file: file)
    }

    /// All packs of a kind, after a check that no two have the same identifier.
    ///
    /// - Throws: ``PackError`` of a file, or one that names the two files with the same identifier.
    public func packs<Pack: LawPack>(
        of kind: PackKind, _ body: (PackNode) throws(PackError) -> Pack
    ) throws(PackError) -> [Pack] {
        var packs: [Pack] = []
        for file in try files(of: kind) {
            let pack = try body(try read(file))
            if let other = packs.first(where: { $0.header.id == pack.header.id }) {
                throw PackError(
                    file: file, problem: "“\(pack.header.id)” is the identifier of \(other.header.file) too",
                    remedy: "Give each pack its own.")
            }
            packs.append(pack)
        }
        return packs
    }
}
