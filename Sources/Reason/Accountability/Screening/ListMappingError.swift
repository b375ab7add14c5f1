// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a mapping of a list cannot be used.
public enum ListMappingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A line has no equals sign.
    case line(Int, String)
    /// A key is not known.
    case key(String, known: [String])
    /// A field is missing that every list needs.
    case missing(String)
    /// There is no such format.
    case format(String)
    /// No ready mapping fits the file.
    case unknownList(file: String, [String])
    /// There is no ready mapping of that name.
    case unknownMapping(String, known: [String])
    /// The file has no column that the mapping names.
    case column(String, file: String, [String])

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .line(let number, let line): "Line \(number) of the mapping, “\(line)”, has no “=”. Write key = value."
        case .key(let key, let known): "A mapping has no key “\(key)”. The keys are: \(known.joined(separator: ", "))."
        case .missing(let key): "The mapping does not say which column is the \(key). Add a line \(key) = COLUMN."
        case .format(let name): "A list cannot have the format “\(name)”. Write format = table or format = ftm."
        case .unknownList(let file, let columns):
            "\(file) is none of the lists that are known by their columns (\(columns.joined(separator: ", "))). Name one of "
                + "\(ListMappings.names.joined(separator: ", ")) with --mapping, or a file with a mapping of your own."
        case .unknownMapping(let name, let known):
            "There is no mapping “\(name)”, and no such file. The ready ones are: \(known.joined(separator: ", "))."
        case .column(let name, let file, let columns):
            "\(file) has no column “\(name)”, which its mapping names. Its columns are: \(columns.joined(separator: ", "))."
        }
    }
}
