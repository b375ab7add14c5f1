// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Intake
import Tables

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Read a Russian biography into dates, articles and sentence, each with the words it was read from.")

    @Argument(help: "A text or HTML file in UTF-8, or “-” for standard input.")
    var file: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        let bytes = try Self.bytes(file)
        guard bytes.count <= ExtractionReport.maximumLength else { throw ExtractError.tooLong(file) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw ExtractError.notUTF8(file) }
        let plain = PlainText(html: text)
        let report = ExtractionReport(try BiographyExtractor.standard().extract(plain.text))
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: report.printCSV()
        case .text: report.printText()
        }
    }

    private static func bytes(_ file: String) throws -> Data {
        guard file != "-" else { return try FileHandle.standardInput.readToEnd() ?? Data() }
        do {
            return try Data(contentsOf: URL(filePath: file))
        } catch {
            throw ExtractError.unreadable(file)
        }
    }
}

/// Why a text could not be read.
enum ExtractError: Error, CustomStringConvertible {
    case unreadable(String)
    case notUTF8(String)
    case tooLong(String)

    var description: String {
        switch self {
        case .unreadable(let file):
            "\(file) cannot be read. Check that it is a file, that it exists and that this account may read it."
        case .notUTF8(let file): "\(file) is not UTF-8. Convert it first: iconv -f windows-1251 -t utf-8."
        case .tooLong(let file): "\(file) is longer than 4 MiB. Give one biography at a time."
        }
    }
}
