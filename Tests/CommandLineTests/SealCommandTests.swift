// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite("imena seal and open")
struct SealCommandTests {
    private let scratch: Scratch
    private let list: String
    private let key: String
    private let recipient: String

    init() throws {
        scratch = try Scratch()
        list = try scratch.file("list.csv", "name\nTestov Ivan\n")
        key = scratch.folder.appending(path: "me.key").path
        let made = try Program.run(["seal", "--new-identity", key])
        if made.status != 0 { throw CommandFailure(what: made.errors) }
        recipient = made.output.trimmingCharacters(in: .newlines)
    }

    private func path(_ name: String) -> String { scratch.folder.appending(path: name).path }
    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() }
    }

    @Test("A list is sealed to a key and opened with its other half, without a register")
    func roundTrip() throws {
        #expect(recipient.hasPrefix("age1"))
        let sealed = try Program.run(["seal", list, "--to", recipient])
        #expect(sealed.status == 0 && sealed.output.isEmpty)
        #expect(try !String(decoding: Data(contentsOf: URL(filePath: list + ".age")), as: UTF8.self).contains("Testov"))
        let opened = try Program.run(["open", list + ".age", "--identity", key])
        #expect(opened.status == 0 && opened.output == "name\nTestov Ivan\n")
        let out = path("opened.csv")
        #expect(try Program.run(["open", list + ".age", "--identity", key, "--out", out]).status == 0)
        #expect(try String(contentsOf: URL(filePath: out), encoding: .utf8) == "name\nTestov Ivan\n")
        try Data("mine".utf8).write(to: URL(filePath: out))
        let again = ["open", list + ".age", "--identity", key, "--out", out]
        let kept = try Program.run(again)
        #expect(kept.status != 0 && kept.errors.contains("--force"), "a file is never overwritten unasked")
        #expect(try String(contentsOf: URL(filePath: out), encoding: .utf8) == "mine")
        #expect(try Program.run(again + ["--force"]).status == 0)
        #expect(try String(contentsOf: URL(filePath: out), encoding: .utf8) == "name\nTestov Ivan\n")
        for file in [list + ".age", out, key] {
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("Recipients come from a file too, and armor goes through standard input and output")
    func files() throws {
        let recipients = try scratch.file("them.txt", "# partners\n\n\(recipient)\r\n")
        let arguments = ["seal", "-", "--to", recipients, "--armor", "--out", "-"]
        let sealed = try Program.run(arguments, input: "content")
        #expect(sealed.output.hasPrefix("-----BEGIN AGE ENCRYPTED FILE-----\n"))
        #expect(try Program.run(["open", "-", "--identity", key], input: sealed.output).output == "content")
    }

    @Test("A passphrase seals and opens; a short one is refused, and a wrong one opens nothing")
    func passphrase() throws {
        let good = try scratch.file("good", "four unrelated words\nnot this line\n")
        let (bad, short) = (try scratch.file("bad", "four related words"), try scratch.file("short", "short"))
        let seal = ["seal", list, "--work", "10", "--passphrase-file"]
        #expect(try Program.run(seal + [short]).errors.contains("must have 15"))
        #expect(try Program.run(seal + [good]).status == 0)
        let opened = try Program.run(["open", list + ".age", "--passphrase-file", good])
        #expect(opened.output.contains("Testov"))
        #expect(opened.errors.contains("chmod 600 \(good)"))
        let refused = try Program.run(["open", list + ".age", "--passphrase-file", bad])
        #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("None of the keys"))
        let unasked = try Program.run(["open", list + ".age"])
        #expect(unasked.status == 1 && unasked.errors.contains("--passphrase-file"))
        let careful = try Program.run(["open", list + ".age", "--passphrase-file", good, "--work-limit", "9"])
        #expect(careful.status == 1 && careful.errors.contains("2^10"))
    }

    @Test("Nothing stays of a file that is cut short or changed, wherever it is")
    func damaged() throws {
        let content = String(repeating: "0123456789abcdef", count: 20_000)
        let big = try scratch.file("big", content)
        #expect(try Program.run(["seal", big, "--to", recipient]).status == 0)
        let whole = try Data(contentsOf: URL(filePath: big + ".age"))
        let out = path("out")
        for cut in [1, 100, 65_552, 200_000] {
            try whole.dropLast(cut).write(to: URL(filePath: big + ".age"))
            let before = try names
            let opened = try Program.run(["open", big + ".age", "--identity", key, "--out", out])
            #expect(opened.status == 1 && opened.errors.contains("damaged or cut short"))
            #expect(try names == before)
        }
        // A file that was there before stays as it was.
        try Data("old".utf8).write(to: URL(filePath: out))
        #expect(try Program.run(["open", big + ".age", "--identity", key, "--out", out, "--force"]).status == 1)
        #expect(try String(contentsOf: URL(filePath: out), encoding: .utf8) == "old")
        try (whole + Data("more".utf8)).write(to: URL(filePath: big + ".age"))
        #expect(try Program.run(["open", big + ".age", "--identity", key, "--out", out, "--force"]).status == 1)
    }

    @Test("A register signs what it sends, and the receiver checks it")
    func note() throws {
        let register = try CommandRegister(in: scratch.folder)
        let verifier = try String(contentsOf: URL(filePath: register.path + "/verifier.key"), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        #expect(try register.run(["seal", list, "--to", recipient]).errors.contains("list.csv.age.note says"))
        let open = ["open", list + ".age", "--identity", key, "--from", verifier]
        let good = try Program.run(open)
        #expect(good.status == 0 && good.output.contains("Testov") && good.errors.contains("signed this file"))
        #expect(try Program.run(["open", list + ".age", "--identity", key]).errors.contains("was not checked"))
        // Another file, sealed to the same key by somebody else, under the old note.
        let kept = try Program.run(["seal", list, "--to", recipient])
        #expect(kept.status != 0 && kept.errors.contains("--force"), "a sealed file is never overwritten unasked")
        #expect(try Program.run(open).status == 0)
        let forged = path("forged.age")
        #expect(try Program.run(["seal", list, "--to", recipient, "--out", forged]).status == 0)
        try FileManager.default.removeItem(atPath: list + ".age")
        try FileManager.default.moveItem(atPath: forged, toPath: list + ".age")
        let swapped = try Program.run(open)
        #expect(swapped.status == 1 && swapped.output.isEmpty && swapped.errors.contains("not the file"))
        let again = try Program.run(["seal", list, "--to", recipient, "--force"])
        #expect(again.status == 0 && again.errors.contains("was taken away"))
        #expect(!FileManager.default.fileExists(atPath: list + ".age.note"), "no note names who sent another file")
        #expect(try register.run(["seal", list, "--to", recipient, "--force"]).status == 0)
        let other = try CommandRegister()
        let foreign = try String(contentsOf: URL(filePath: other.path + "/verifier.key"), encoding: .utf8)
        let refused = try Program.run([
            "open", list + ".age", "--identity", key, "--from", foreign.trimmingCharacters(in: .newlines),
        ])
        #expect(refused.status == 1 && refused.errors.contains("is not signed by"))
        #expect(try register.run(["seal", list, "--to", recipient, "--unsigned", "--out", path("u.age")]).status == 0)
        #expect(!FileManager.default.fileExists(atPath: path("u.age.note")))
    }

    @Test("A secret key that others can read is warned of, and none is ever overwritten or taken for a recipient")
    func keys() throws {
        #expect(try Program.run(["seal", list, "--to", recipient]).status == 0)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        #expect(try Program.run(["open", list + ".age", "--identity", key]).errors.contains("chmod 600 \(key)"))
        let again = try Program.run(["seal", "--new-identity", key])
        #expect(again.status == 1 && again.errors.contains("never overwritten"))
        let secret = try String(contentsOf: URL(filePath: key), encoding: .utf8).split(separator: "\n")[2]
        for text in [String(secret), key] {
            let refused = try Program.run(["seal", list, "--to", text])
            #expect(refused.status == 1 && refused.errors.contains("secret key"))
            #expect(!refused.errors.contains(secret))
        }
    }

    @Test(
        "What cannot be done is said in words",
        arguments: [
            (["seal", "list.csv"], "Name recipients with --to"), (["seal"], "Name a file to seal"),
            (["seal", "list.csv", "--to", "age1nobody"], "mistyped or cut short"),
            (["seal", "list.csv", "--to", "nowhere.txt"], "there is no such file"),
            (["seal", "list.csv", "--to", "age1x", "--passphrase"], "only one of them"),
            (["seal", "nowhere.csv", "--to", "KEY"], "No such file"),
            (["seal", ".", "--to", "KEY", "--out", "o"], "folder"),
            (["seal", "list.csv", "--to", "KEY", "--out", "list.csv"], "named twice"),
            (["open", "list.csv", "--identity", "me.key"], "not a whole age file"),
            (["open", "list.csv", "--identity", "list.csv"], "no identity"),
            (["open", "list.csv", "--identity", "nowhere"], "no such file of secret keys"),
        ])
    func mistakes(arguments: [String], words: String) throws {
        let known = ["list.csv": list, "me.key": key, "KEY": recipient, ".": scratch.folder.path, "o": path("o")]
        let before = try names
        let refused = try Program.run(arguments.map { known[$0] ?? $0 })
        #expect(refused.status != 0 && refused.errors.contains(words), "\(refused.errors)")
        #expect(try names == before)
    }

    @Test("The official program opens ours and we open its", .enabled(if: OfficialAge.isPresent, "no program “age”"))
    func official() throws {
        #expect(try Program.run(["seal", list, "--to", recipient]).status == 0)
        #expect(try OfficialAge.run(["-d", "-i", key, list + ".age"]) == "name\nTestov Ivan\n")
        let theirs = path("theirs.age")
        _ = try OfficialAge.run(["-r", recipient, "-o", theirs, list])
        #expect(try Program.run(["open", theirs, "--identity", key]).output == "name\nTestov Ivan\n")
    }
}

/// The program of the Debian package “age”.
enum OfficialAge {
    static let isPresent = FileManager.default.isExecutableFile(atPath: "/usr/bin/age")

    static func run(_ arguments: [String]) throws -> String {
        let scratch = try Scratch()
        let output = URL(filePath: try scratch.file("out", ""))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/age")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CommandFailure(what: "age ends with \(process.terminationStatus)") }
        return try String(contentsOf: output, encoding: .utf8)
    }
}
