// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a mapping of a list cannot be used.
public enum ListMappingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A line has no equals sign.
    case line(Int, String)
    /// A key is not known.
    case key(String, known: [String])
    /// A field is missing that such a list needs.
    case missing(String)
    /// There is no such format.
    case format(String)
    /// A mark is not known.
    case mark(String)
    /// No ready mapping fits the file.
    case unknownList(file: String, [String])
    /// There is no ready mapping of that name.
    case unknownMapping(String, known: [String])
    /// A folder has no file that is a known list.
    case emptyFolder(String)
    /// A file only adds to another, which was not named.
    case alone(file: String, String)
    /// The file has no column that the mapping names.
    case column(String, file: String, [String])

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .line(let number, let line): "Line \(number) of the mapping, “\(line)”, has no “=”. Write key = value."
        case .key(let key, let known): "A mapping has no key “\(key)”. The keys are: \(known.joined(separator: ", "))."
        case .missing(let key): "The mapping does not say where the \(key) stands. Add a line \(key) = …"
        case .format(let name):
            "A list cannot have the format “\(name)”. The formats are: "
                + ListMapping.Format.allCases.map(\.rawValue).joined(separator: ", ") + "."
        case .mark(let name):
            "A mapping cannot have the mark “\(name)”. The marks are: "
                + ListMark.allCases.map(\.rawValue).joined(separator: ", ") + "."
        case .unknownList(let file, let columns):
            "\(file) is none of the lists that are known by their columns (\(columns.joined(separator: ", "))). Name one of "
                + "\(ListMappings.names.joined(separator: ", ")) with --mapping, or a file with a mapping of your own."
        case .unknownMapping(let name, let known):
            "There is no mapping “\(name)”, and no such file. The ready ones are: \(known.joined(separator: ", "))."
        case .emptyFolder(let path):
            "\(path) has no file that is known as a list. Name the file with --against and its mapping with --mapping."
        case .alone(let file, let main):
            "\(file) only adds names to another list (\(main)). Name that one too, or the folder with both."
        case .column(let name, let file, let columns):
            "\(file) has no column “\(name)”, which its mapping names. Its columns are: \(columns.joined(separator: ", "))."
        }
    }
}
