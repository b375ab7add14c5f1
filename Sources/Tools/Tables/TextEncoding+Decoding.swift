// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension TextEncoding {
    /// The text of `bytes`, strictly: a byte that has no meaning is an error that says where it stands.
    ///
    /// A byte order mark at the beginning is dropped.
    public func decode(_ bytes: some Collection<UInt8>, file: String? = nil) throws(TableError) -> String {
        let utf8 = try decodeToUTF8(Array(bytes), file: file)
        return String(decoding: utf8, as: UTF8.self)
    }

    /// As ``decode(_:file:)``, but gives well-formed UTF-8.
    public func decodeToUTF8(_ bytes: [UInt8], file: String? = nil) throws(TableError) -> [UInt8] {
        if self == .utf8 {
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            if let offset = UTF8Check.firstProblem(in: bytes) {
                throw Self.failure(.utf8, offset, bytes, file)
            }
            return start == 0 ? bytes : Array(bytes[start...])
        }
        let source = ByteSource(MemoryProducer(bytes), name: file ?? "text", maximum: Int.max)
        source.replaceProducer { TranscodingProducer($0, from: self, name: file) }
        return try source.readAll()
    }

    /// Recognises and decodes in one step.
    public static func decodeDetecting(
        _ bytes: [UInt8], file: String? = nil
    ) throws(TableError) -> (text: String, detection: Detection) {
        let detection = detect(bytes)
        return (try detection.encoding.decode(bytes, file: file), detection)
    }

    static func failure(_ encoding: TextEncoding, _ offset: Int, _ bytes: [UInt8], _ file: String?) -> TableError {
        let near = bytes[max(0, offset - 12)..<min(bytes.count, offset + 12)]
        return TableError(
            .encoding, "The bytes here are not text in \(encoding.rawValue)",
            at: TablePlace(file: file, byteOffset: offset), value: String(decoding: near, as: UTF8.self),
            remedy: "Save the file as UTF-8, or name its encoding (--encoding windows-1251, for example).")
    }
}

/// Turns UTF-16 or a single-byte encoding into UTF-8 while it is read.
final class TranscodingProducer: ByteProducer {
    private let source: any ByteProducer
    private let encoding: TextEncoding
    private let upperHalf: [UInt16]
    private let name: String?
    private var raw: [UInt8] = []
    private var ready: [UInt8] = []
    private var position = 0
    private var offset = 0
    private var isAtEnd = false
    private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 32 << 10, alignment: 8)

    init(_ source: any ByteProducer, from encoding: TextEncoding, name: String?) {
        self.source = source
        self.encoding = encoding
        self.name = name
        upperHalf = encoding.upperHalf ?? []
    }

    deinit {
        chunk.deallocate()
    }

    func read(into space: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        while position == ready.count {
            if isAtEnd { return 0 }
            try refill()
        }
        let count = min(space.count, ready.count - position)
        ready.withUnsafeBytes { all in
            space.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position..<position + count]))
        }
        position += count
        return count
    }

    private func refill() throws(TableError) {
        let count = try source.read(into: chunk)
        raw.append(contentsOf: chunk[..<count])
        isAtEnd = count == 0
        ready.removeAll(keepingCapacity: true)
        position = 0
        let used = upperHalf.isEmpty ? try takeUTF16() : try takeSingleBytes()
        raw.removeFirst(used)
        offset += used
    }

    private func takeSingleBytes() throws(TableError) -> Int {
        for (index, byte) in raw.enumerated() {
            let unit = byte < 0x80 ? UInt16(byte) : upperHalf[Int(byte) - 128]
            guard unit != 0xFFFD, let scalar = Unicode.Scalar(unit) else { throw failure(index) }
            ready.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return raw.count
    }

    private func takeUTF16() throws(TableError) -> Int {
        var index = 0
        while index + 1 < raw.count {
            let first = unit(index)
            if offset + index == 0, first == 0xFEFF {
                index += 2
                continue
            }
            var value = UInt32(first)
            var length = 2
            if first & 0xF800 == 0xD800 {
                guard index + 3 < raw.count || isAtEnd else { return index }
                guard first < 0xDC00, index + 3 < raw.count, unit(index + 2) & 0xFC00 == 0xDC00 else {
                    throw failure(index)
                }
                value = 0x10000 + ((value & 0x3FF) << 10 | UInt32(unit(index + 2)) & 0x3FF)
                length = 4
            }
            guard let scalar = Unicode.Scalar(value) else { throw failure(index) }
            ready.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            index += length
        }
        if isAtEnd, index < raw.count { throw failure(index) }
        return index
    }

    private func unit(_ index: Int) -> UInt16 {
        let first = UInt16(raw[index])
        let second = UInt16(raw[index + 1])
        return encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }

    private func failure(_ index: Int) -> TableError {
        TableError(
            .encoding, "The bytes here are not text in \(encoding.rawValue)",
            at: TablePlace(file: name, byteOffset: offset + index),
            value: "0x" + String(raw[index], radix: 16, uppercase: true),
            remedy: "Save the file as UTF-8, or name its encoding (--encoding windows-1251, for example).")
    }
}
