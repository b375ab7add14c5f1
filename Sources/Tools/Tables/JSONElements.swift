// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Gives the elements of one array of a JSON document one at a time, so that a large file stays small in memory.
///
/// ```swift
/// let elements = try JSONElements(path: "regions.geojson", at: JSONPath("features[]"))
/// while let element = try elements.next() { … }
/// ```
///
/// The rest of the document is checked as strictly as by ``JSONReader``. A nested path such as `[].prisoners[]` holds
/// one element of the outermost array. A member on a nested path that is missing or `null` counts as an empty array.
public final class JSONElements {
    private let scanner: JSONScanner
    private let path: JSONPath
    private let limits: Limits
    private var waiting: [JSONElement] = []
    private var given = 0
    private var outer: [OpenContainer] = []
    private var isFirstElement = true
    private var state = State.atStart

    private enum State {
        case atStart
        case inArray
        case done
    }

    /// An object on the way to the array.
    private struct OpenContainer {
        var scalars = JSONObject()
        var keys: JSONKeys
    }

    /// Opens a file.
    public convenience init(
        path: String, at elements: JSONPath, limits: Limits = .local, duplicateKeys: JSONReader.DuplicateKeys = .refuse
    ) throws(TableError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try self.init(
            FileProducer(path: path, name: name), name: name, at: elements, limits: limits, duplicateKeys: duplicateKeys
        )
    }

    /// Reads bytes that are in memory.
    public convenience init(
        bytes: [UInt8], name: String = "text", at elements: JSONPath, limits: Limits = .local,
        duplicateKeys: JSONReader.DuplicateKeys = .refuse
    ) throws(TableError) {
        try self.init(MemoryProducer(bytes), name: name, at: elements, limits: limits, duplicateKeys: duplicateKeys)
    }

    init(
        _ producer: any ByteProducer, name: String, at path: JSONPath, limits: Limits,
        duplicateKeys: JSONReader.DuplicateKeys
    ) throws(TableError) {
        let source = ByteSource(producer, name: name, maximum: limits.textBytes)
        scanner = try JSONScanner(
            source, limits: limits, duplicateKeys: duplicateKeys, maximumBytes: limits.recordBytes)
        self.path = path
        self.limits = limits
    }

    /// The next element, or `nil` after the last one, when the rest of the document has been checked too.
    public func next() throws(TableError) -> JSONElement? {
        while true {
            if let element = waiting.popLast() { return element }
            switch state {
            case .atStart: try openArray()
            case .inArray: try readElement()
            case .done: return nil
            }
        }
    }

    /// Goes down to the first `[]` of the path.
    private func openArray() throws(TableError) {
        for step in path.steps {
            scanner.values = 0
            switch step {
            case .each:
                guard try scanner.peek() == 0x5B else { throw scanner.unexpected("the array of \(path.text)") }
                try scanner.enter(outer.count)
                state = .inArray
                return
            case .key(let key):
                guard try scanner.peek() == 0x7B else { throw scanner.unexpected("an object with «\(key)»") }
                try scanner.enter(outer.count)
                outer.append(OpenContainer(keys: JSONKeys(scanner.duplicateKeys)))
                guard try passMembers(until: key) else {
                    throw TableError(
                        .missing, "The document has nothing at \(path.text)", at: scanner.place, value: key,
                        remedy: "Check the path.")
                }
            }
        }
    }

    /// Passes over the members of the innermost open object; stops behind the colon of `key`.
    private func passMembers(until key: String?) throws(TableError) -> Bool {
        let depth = outer.count
        var isFirst = key != nil
        while let name = try scanner.nextKey(&isFirst) {
            let old = try outer[depth - 1].keys.insert(name, at: scanner.place)
            if name == key { return true }
            scanner.valueStart = scanner.source.offset
            let scalar = try scanner.skipValue(depth: depth)
            if let scalar, old == nil { outer[depth - 1].scalars.members.append(.init(key: name, value: scalar)) }
        }
        return false
    }

    private func readElement() throws(TableError) {
        guard try scanner.nextElement(&isFirstElement) else {
            while !outer.isEmpty {
                _ = try passMembers(until: nil)
                outer.removeLast()
            }
            try scanner.expectEnd()
            state = .done
            return
        }
        _ = try scanner.peek()
        var place = scanner.place
        scanner.values = 0
        scanner.valueStart = scanner.source.offset
        let value = try scanner.value(depth: outer.count + 1)
        let steps = path.steps.drop { $0 != .each }.dropFirst()
        place.row = given + 1
        try expand(value, steps, outer.map { .object($0.scalars) }, place)
        waiting.reverse()
    }

    /// Follows the rest of the path inside an element that is in memory.
    private func expand(
        _ value: JSONValue, _ steps: ArraySlice<JSONPath.Step>, _ parents: [JSONValue], _ place: TablePlace
    ) throws(TableError) {
        guard let step = steps.first else {
            given += 1
            var place = place
            place.row = given
            waiting.append(JSONElement(value: value, number: given, place: place, parents: parents))
            return
        }
        switch (step, value) {
        case (_, .null): return
        case (.key(let key), .object(let object)):
            guard let member = object[key] else { return }
            try expand(member, steps.dropFirst(), parents + [value], place)
        case (.each, .array(let elements)):
            for element in elements { try expand(element, steps.dropFirst(), parents, place) }
        default:
            throw TableError(
                .type, "The element has a value of type \(value.kindName) on the path \(path.text)", at: place,
                remedy: "Check the path.")
        }
    }
}
