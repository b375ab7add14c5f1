// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Documents
import Foundation

/// The form of a document, by the end of its file's name.
enum PaperFormat: String, CaseIterable, ExpressibleByArgument {
    case odt, docx, pdf

    init(path: String) throws {
        guard let format = PaperFormat(rawValue: URL(filePath: path).pathExtension.lowercased()) else {
            throw ValidationError("--out \(path): name a file that ends in .odt, .docx or .pdf.")
        }
        self = format
    }

    func bytes(_ document: Document) throws -> [UInt8] {
        switch self {
        case .odt: try ODTFile.bytes(document)
        case .docx: try DOCXFile.bytes(document)
        case .pdf: try PDFFile.bytes(document)
        }
    }
}
