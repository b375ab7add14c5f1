// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension JSONScanner {
    /// Reads a value, `depth` containers deep.
    func value(depth: Int) throws(TableError) -> JSONValue {
        try countValue()
        switch try peek() {
        case 0x7B: return .object(try object(depth: depth))
        case 0x5B: return .array(try array(depth: depth))
        case 0x22: return .string(try string())
        case 0x74:
            try literal("true")
            return .bool(true)
        case 0x66:
            try literal("false")
            return .bool(false)
        case 0x6E:
            try literal("null")
            return .null
        case 0x2D, 0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39: return .number(try number())
        default: throw unexpected("a value")
        }
    }

    /// Passes over a value with the same checks, keeping nothing of it but a scalar.
    func skipValue(depth: Int) throws(TableError) -> JSONValue? {
        switch try peek() {
        case 0x7B:
            try enter(depth)
            var keys = JSONKeys(duplicateKeys)
            var isFirst = true
            while let key = try nextKey(&isFirst) {
                _ = try keys.insert(key, at: place)
                _ = try skipValue(depth: depth + 1)
            }
            return nil
        case 0x5B:
            try enter(depth)
            var isFirst = true
            while try nextElement(&isFirst) { _ = try skipValue(depth: depth + 1) }
            return nil
        default:
            values = 0
            return try value(depth: depth)
        }
    }

    /// Consumes the bracket that opens a container.
    func enter(_ depth: Int) throws(TableError) {
        guard depth < limits.depth else {
            throw TableError(
                .limit, "Values are nested more than \(limits.depth) deep", at: place, remedy: "Flatten the data.")
        }
        source.position += 1
    }

    /// Consumes what stands before the next key, the key and its colon; `nil` and the brace consumed at the end.
    func nextKey(_ isFirst: inout Bool) throws(TableError) -> String? {
        var next = try peek()
        if next == 0x7D {
            source.position += 1
            return nil
        }
        if !isFirst {
            guard next == 0x2C else { throw unexpected("a comma or a closing brace") }
            source.position += 1
            next = try peek()
        }
        isFirst = false
        guard next == 0x22 else { throw unexpected("the name of a member in quotes") }
        let key = try string()
        try expect(0x3A, "a colon")
        return key
    }

    /// Consumes what stands before the next element; `false` and the bracket consumed at the end.
    func nextElement(_ isFirst: inout Bool) throws(TableError) -> Bool {
        let next = try peek()
        if next == 0x5D {
            source.position += 1
            return false
        }
        if !isFirst {
            guard next == 0x2C else { throw unexpected("a comma or a closing bracket") }
            source.position += 1
            if try peek() == 0x5D { throw unexpected("a value") }
        }
        isFirst = false
        return true
    }

    private func array(depth: Int) throws(TableError) -> [JSONValue] {
        try enter(depth)
        var elements: [JSONValue] = []
        var isFirst = true
        while try nextElement(&isFirst) { elements.append(try value(depth: depth + 1)) }
        return elements
    }

    private func object(depth: Int) throws(TableError) -> JSONObject {
        try enter(depth)
        var members: [JSONObject.Member] = []
        var keys = JSONKeys(duplicateKeys)
        var isFirst = true
        while let key = try nextKey(&isFirst) {
            let old = try keys.insert(key, at: place, among: members)
            let value = try value(depth: depth + 1)
            if let old {
                members[old].value = value
            } else {
                members.append(JSONObject.Member(key: key, value: value))
            }
        }
        return JSONObject(members)
    }

    private func countValue() throws(TableError) {
        values &+= 1
        guard values > limits.values || source.offset &- valueStart > maximumBytes else { return }
        throw TableError(
            .limit, "The value has more than \(limits.values) parts or \(maximumBytes) bytes", at: place,
            remedy: "Split the file, or read its array element by element.")
    }
}

/// The names of an object so far.
struct JSONKeys {
    private let policy: JSONReader.DuplicateKeys
    private var many: [String: Int] = [:]

    init(_ policy: JSONReader.DuplicateKeys) {
        self.policy = policy
    }

    /// The place of the same name if it is not new. Up to eight names are compared one by one, which is faster than hashing them.
    mutating func insert(
        _ key: String, at place: TablePlace, among members: [JSONObject.Member]? = nil
    ) throws(TableError) -> Int? {
        let old: Int?
        if let members, members.count < 8 {
            old = members.firstIndex { $0.key == key }
        } else {
            if many.isEmpty, let members {
                for (place, member) in members.enumerated() { many[member.key] = place }
            }
            old = many[key]
            if old == nil { many[key] = members?.count ?? many.count }
        }
        if old != nil, policy == .refuse {
            throw TableError(
                .duplicate, "The name stands twice in one object", at: place, value: key,
                remedy: "Remove or rename one of them.")
        }
        return old
    }
}
