// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@Suite("Coding of statements") struct CodingTests {
    @Test(
        "what is written canonically is read again, equal, and written to the same bytes", arguments: ClaimKind.allCases
    )
    func canonical(kind: ClaimKind) throws {
        for fill in Inventor.Fill.allCases {
            for seed in 0..<40 as Range<UInt64> {
                let statement = try Inventor.statement(kind, fill, seed: seed)
                let bytes = statement.canonicalBytes
                let read = try Statement(canonicalBytes: bytes)
                #expect(read == statement)
                #expect(read.canonicalBytes == bytes)
                #expect(read.claim.kind == kind)
            }
        }
    }

    @Test("what is written by name is read again, equal, with the same canonical bytes", arguments: ClaimKind.allCases)
    func tree(kind: ClaimKind) throws {
        try compareTrees(kind)
    }

    private func compareTrees(_ kind: ClaimKind) throws {
        for fill in Inventor.Fill.allCases {
            for seed in 0..<40 as Range<UInt64> {
                let statement = try Inventor.statement(kind, fill, seed: seed)
                let read = try Statement(tree: statement.tree, place: "here")
                #expect(read == statement)
                #expect(read.canonicalBytes == statement.canonicalBytes)
                #expect(read.tree == statement.tree)
            }
        }
    }

    @Test("entries come back from bytes and from names", arguments: 0..<300 as Range<UInt64>)
    func entries(seed: UInt64) throws {
        var random = Seeded(seed)
        // The names of sources are looked at above.
        let known = ClaimKind.allCases.filter { $0 != .source }
        let kinds = (0..<random.below(5)).compactMap { _ in known.randomElement(using: &random) }
        let entry = try Inventor.entry(kinds, seed: seed)
        #expect(try Entry(canonicalBytes: entry.canonicalBytes) == entry)
        #expect(try Entry(tree: entry.tree, place: "here") == entry)
        let shifted: [UInt8] = [1, 2, 3] + entry.canonicalBytes
        #expect(try Entry(canonicalBytes: shifted, from: 3) == entry)
    }

    @Test("statements that differ have different bytes") func injective() throws {
        var seen: [[UInt8]: Statement] = [:]
        for kind in ClaimKind.allCases {
            for seed in 0..<30 as Range<UInt64> {
                let statement = try Inventor.statement(kind, .some, seed: seed)
                if let other = seen.updateValue(statement, forKey: statement.canonicalBytes) {
                    #expect(other == statement)
                }
            }
        }
        #expect(seen.count > 500)
    }

    @Test(
        "each claim asks for the fields that it writes, in the order of ascending tags", arguments: ClaimKind.allCases)
    func order(kind: ClaimKind) throws {
        let (claim, inventor) = try Inventor.claim(kind, .all, seed: 1)
        var recorder = FieldRecorder()
        claim.write(to: &recorder)
        #expect(recorder.fields == inventor.asked)
        for fields in [recorder.fields] + recorder.inner {
            let tags = fields.map(\.tag)
            #expect(tags == tags.sorted() && Set(tags).count == tags.count, "\(fields)")
            #expect(tags.allSatisfy { (1..<240).contains($0) }, "tags from 240 on belong to the statement")
            #expect(Set(fields.map(\.name)).count == fields.count)
        }
        // Every property of the claim is a field: nothing is lost in writing.
        let payload = try #require(Mirror(reflecting: claim).children.first?.value)
        #expect(Mirror(reflecting: payload).children.count == recorder.fields.count)
    }

    @Test("no field of a claim has the name of a field of every statement", arguments: ClaimKind.allCases)
    func names(kind: ClaimKind) throws {
        let names = Set(try Inventor.claim(kind, .all, seed: 1).inventor.asked.map(\.name))
        #expect(
            names.isDisjoint(with: [
                "claim", "valid", "mark", "excerpt", "note", "claimReliability", "sourceConnection", "sourcePage",
                "dateType",
            ]))
    }

    @Test("names and numbers of kinds of claims are unique, and lead back") func kinds() {
        #expect(Set(ClaimKind.allCases.map(\.name)).count == ClaimKind.allCases.count)
        for kind in ClaimKind.allCases {
            #expect(ClaimKind(name: kind.name) == kind)
            #expect(kind.name.utf8.count > 1, "a name of one sign would be taken for a number")
        }
    }

    @Test("a text with translations begins with the bytes of the plain text, and the plain text is read as before")
    func localized() throws {
        func release(_ act: LocalizedText) -> Statement { Statement(.release(ReleaseClaim(legalAct: act, to: "DE"))) }
        let act = LocalizedText("Decree", language: "en", translations: [("ru", "Указ")])
        let bytes = release(act).canonicalBytes
        let plain = release("Decree").canonicalBytes
        // As it was written before there were translations: kind, act (tag 7), state (tag 9).
        #expect(plain == [0, 1, ClaimKind.release.rawValue, 7, 6] + Array("Decree".utf8) + [9, 2] + Array("DE".utf8))
        #expect(bytes.starts(with: plain.dropLast(4)))
        // A program that knows of no translations reads the original and passes over the rest.
        var reader = CanonicalReader(bytes, from: 3)
        #expect(try reader.text(7, "legalAct") == "Decree")
        #expect(try reader.text(9, "to") == "DE")
        guard case .release(let read) = try Statement(canonicalBytes: bytes).claim else {
            Issue.record("no release")
            return
        }
        #expect(read.legalAct == act)
        #expect(read.legalAct?.language == "en")
        #expect(read.legalAct?.translations.map(\.text) == ["Указ"])
        #expect(release(act).tree["legalAct"] == .object([.init("en", .text("Decree")), .init("ru", .text("Указ"))]))
        #expect(release("Decree").tree["legalAct"] == .text("Decree"))
    }

    @Test("a newer program's fields are passed over") func newerFields() throws {
        let statement = Statement(.name(NameClaim(text: "Тестов", kind: .full)))
        var bytes = statement.canonicalBytes
        bytes += [200, 3, 1, 2, 3, 250, 0]
        #expect(try Statement(canonicalBytes: bytes) == statement)
    }
}

@Suite("What is said of wrong statements") struct StatementErrorTests {
    private func refusal(_ fields: [FieldTree.Field]) -> StatementError? {
        do {
            _ = try Statement(tree: .object(fields), place: "people.yaml, entry 3")
            return nil
        } catch {
            return error
        }
    }

    private let name: [FieldTree.Field] = [
        .init("claim", .text("name")), .init("text", .text("Тестов")), .init("kind", .text("full")),
    ]

    @Test("a field that is not known is named, with its place and the fields there are") func unknownField() throws {
        #expect(refusal(name) == nil)
        let error = try #require(refusal(name + [.init("familly", .text("Тестов"))]))
        guard case .unknownField("familly", let known, "people.yaml, entry 3") = error else {
            Issue.record("\(error)")
            return
        }
        #expect(known.contains("family") && known.contains("valid"))
        #expect("\(error)".contains("family"))
    }

    @Test("no claim takes a field that it does not know", arguments: ClaimKind.allCases.filter { $0 != .source })
    func unknownFields(kind: ClaimKind) throws {
        let tree = try Inventor.statement(kind, .all, seed: 5).tree
        guard case .object(let fields) = tree else { throw StatementError.damaged("no object") }
        #expect(throws: StatementError.self) {
            try Statement(tree: .object(fields + [.init("zzz", .text("x"))]), place: "here")
        }
        for (index, field) in fields.enumerated() {
            // Within a nested value too.
            guard case .object(let inner) = field.value else { continue }
            var changed = fields
            changed[index].value = .object(inner + [.init("zzzz", .text("x"))])
            #expect {
                try Statement(tree: .object(changed), place: "here")
            } throws: { error in
                guard case StatementError.unknownField("zzzz", _, let place) = error else { return false }
                return place.hasPrefix("here, ")
            }
        }
    }

    @Test("a code that is not known is answered with the codes there are") func unknownCode() throws {
        let error = try #require(refusal(name.dropLast() + [.init("kind", .text("fulll"))]))
        guard case .invalid("kind", "fulll", let remedy, "people.yaml, entry 3") = error else {
            Issue.record("\(error)")
            return
        }
        for code in NameKind.codes { #expect(remedy.contains(code)) }
    }

    @Test(
        "what is wrong is said with field and place",
        arguments: [
            (FieldTree.Field("kind", .list([])), "kind"), (.init("valid", .text("2024-13-01")), "valid"),
            (.init("valid", .flag(true)), "valid"), (.init("excerpt", .text("x")), "value"),
            (.init("mark", .number(3)), "mark"),
        ])
    func wrongValues(field: FieldTree.Field, named: String) throws {
        let error = try #require(refusal(name.filter { $0.name != field.name } + [field]))
        guard case .invalid(named, _, let remedy, let place) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(!remedy.isEmpty && place.hasPrefix("people.yaml, entry 3"))
    }

    @Test(
        "texts by language are refused where they name no language, none at all, or no text",
        arguments: [
            [FieldTree.Field("english", .text("x"))], [.init("e", .text("x"))], [.init("en-", .text("x"))], [],
            [.init("en", .list([]))], [.init("en", .text("x")), .init("en", .text("y"))],
        ])
    func localized(fields: [FieldTree.Field]) {
        #expect(throws: StatementError.self) {
            try Statement(
                tree: .object([.init("claim", .text("release")), .init("legalAct", .object(fields))]), place: "here")
        }
        // A field that takes one text takes no texts by language.
        #expect(refusal([name[0], .init("text", .object([.init("en", .text("x"))])), name[2]]) != nil)
    }

    @Test("a missing field, a field given twice, an unknown kind, and a number that is none are refused") func others()
    {
        #expect(refusal(Array(name.dropLast())) == .missing(field: "kind", place: "people.yaml, entry 3"))
        #expect(refusal(name + [name[1]]) != nil)
        #expect(refusal([.init("claim", .text("nmae"))]) == .unknownKind("nmae", place: "people.yaml, entry 3"))
        for number in [Double.nan, .infinity, -.infinity] {
            #expect(
                refusal([
                    .init("claim", .text("place")), .init("name", .text("ИК-0")), .init("latitude", .decimal(number)),
                ]) != nil)
        }
    }
}
