// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// A list of sanctions as read from its file, or from several that belong together.
public struct SanctionList: Sendable {
    /// How it was read.
    public let mapping: ListMapping
    /// The files.
    public internal(set) var files: [String]
    /// The persons.
    public internal(set) var persons: [ListedPerson]
    /// How many rows were left aside because they are no persons, and how many persons because they have no id or no name.
    public internal(set) var leftAside: (noPersons: Int, unnamed: Int)
    /// Births that are not understood, or only in part, or span too many years to be compared, and the first of them.
    public internal(set) var unreadBirths: (count: Int, first: String)
    /// Cells that may hold several persons and were kept as one name, and the first of them.
    public internal(set) var unsureCells: (count: Int, first: String)
    /// Cells that hold several persons, and the first of them: birth and sex of the row belong to none of them for certain.
    public internal(set) var severalCells: (count: Int, first: String)
    /// Whether the table of other names that belongs to this one (of the American lists) was not found.
    public internal(set) var lacksOtherNames = false
    /// Rows called persons whose name begins with a word of an organisation, and the first of them: they are left aside.
    public internal(set) var organisations: (count: Int, first: String)

    /// Reads lists: files, and folders of which each file is read that is known.
    ///
    /// The American table of other names is added to the table of persons beside it, and is found there by what stands in it.
    /// - Parameter mapping: how to read all of them; `nil`: each as it is recognised.
    /// - Returns: the lists, and the files of folders that are no lists.
    /// - Throws: `TableError`, ``ListMappingError``.
    public static func read(
        _ paths: [String], mapping: ListMapping? = nil
    ) throws -> (lists: [SanctionList], passedOver: [String]) {
        var lists: [SanctionList] = []
        var parts: [(path: String, mapping: ListMapping)] = []
        var passedOver: [String] = []
        for path in paths {
            let inside = filesOfFolder(path)
            var known = 0
            for file in inside ?? [path] {
                let chosen: ListMapping
                do {
                    chosen = try mapping ?? ListRecognition.mapping(for: file)
                } catch let error where inside != nil {
                    _ = error
                    passedOver.append(file)
                    continue
                }
                known += 1
                if chosen.addsTo == nil {
                    lists.append(try SanctionList(file, chosen))
                } else {
                    parts.append((file, chosen))
                }
            }
            if known == 0 { throw ListMappingError.emptyFolder(path) }
        }
        for list in lists {
            for path in list.otherNames where !parts.contains(where: { $0.path == path }) {
                parts.append((path, try ListMappings.named(otherNamesMapping)))
            }
        }
        for part in parts {
            let fitting = lists.indices.filter { lists[$0].mapping.name == part.mapping.addsTo }
            guard let place = fitting.first(where: { folder(lists[$0].files[0]) == folder(part.path) }) ?? fitting.first
            else { throw ListMappingError.alone(file: ListReader.name(part.path), part.mapping.addsTo ?? "") }
            try lists[place].add(part.path, part.mapping)
        }
        for place in lists.indices where lists[place].mapping.name == mainMapping {
            lists[place].lacksOtherNames = lists[place].files.count == 1
        }
        return (lists, passedOver)
    }

    init(_ path: String, _ mapping: ListMapping) throws {
        var reader = ListReader(mapping)
        persons = try reader.read(path: path)
        (self.mapping, files) = (mapping, [path])
        (leftAside, unreadBirths) = (reader.leftAside, reader.unreadBirths)
        (unsureCells, organisations) = (reader.unsureCells, reader.organisations)
        severalCells = reader.severalCells
    }

    private mutating func add(_ path: String, _ mapping: ListMapping) throws {
        var reader = ListReader(mapping)
        persons = try reader.read(path: path, addingTo: persons)
        files.append(path)
    }

    private static let (mainMapping, otherNamesMapping) = ("ofac-sdn", "ofac-alt")

    /// The tables of other names beside an American table: rows of other lists of the authority say nothing of its persons.
    private var otherNames: [String] {
        guard mapping.name == Self.mainMapping, let path = files.first else { return [] }
        let folder = Self.folder(path)
        let beside = Self.filesOfFolder(folder) ?? []
        return beside.filter { $0 != path && ListRecognition.isOfOtherNames($0) }.map { file in
            folder == "." && !path.hasPrefix("./") ? String(file.dropFirst(2)) : file
        }
    }

    private static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[..<slash])
    }

    /// The files of a folder in the order of their names, hidden ones left out; `nil` if it is no folder.
    private static func filesOfFolder(_ path: String) -> [String]? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let base = path.hasSuffix("/") ? String(path.dropLast()) : path
        return names.filter { !$0.hasPrefix(".") }.sorted().map { base + "/" + $0 }.filter { file in
            var isInner: ObjCBool = false
            return FileManager.default.fileExists(atPath: file, isDirectory: &isInner) && !isInner.boolValue
        }
    }
}
