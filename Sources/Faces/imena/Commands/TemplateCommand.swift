// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Intake

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Write a table that an organisation can fill in and import.")

    @Argument(help: "The file to write: .csv, .xlsx or .ods.")
    var file: String

    func run() throws {
        guard !FileManager.default.fileExists(atPath: file) else {
            throw ValidationError("“\(file)” is there already. Name another file; nothing is overwritten.")
        }
        guard let format = InputFormat(rawValue: URL(filePath: file).pathExtension.lowercased()) else {
            throw ValidationError("Name a file that ends in .csv, .xlsx or .ods.")
        }
        try TemplateWriter.write(to: file, format: format)
        Console.print(
            "Wrote \(file). Fill it in and take it in: imena import \(file) --mapping template --source … --published …"
        )
    }
}
