// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A window that slides over a stream of bytes; it holds what a reader has not finished with, and no more.
///
/// Behind the last byte stand ``padding`` line feeds, so that a scan for a line end needs no check of bounds and a
/// load of eight bytes stays inside the allocation.
final class ByteSource {
    static let padding = 16
    static let firstCapacity = 256 << 10

    /// The window. `base[position..<end]` is unread.
    @exclusivity(unchecked) private(set) var base: UnsafeMutablePointer<UInt8>
    @exclusivity(unchecked) var position = 0
    @exclusivity(unchecked) private(set) var end = 0
    /// Bytes of the stream before `base[0]`.
    @exclusivity(unchecked) private(set) var origin = 0
    /// No byte will come after `end`.
    @exclusivity(unchecked) private(set) var isExhausted = false
    let name: String
    private var capacity: Int
    private var producer: any ByteProducer
    private let maximum: Int

    /// - Parameter maximum: bytes of the whole stream that are allowed.
    init(_ producer: any ByteProducer, name: String, maximum: Int, capacity: Int = ByteSource.firstCapacity) {
        self.producer = producer
        self.name = name
        self.maximum = maximum
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity + Self.padding)
        base.initialize(repeating: 0x0A, count: self.capacity + Self.padding)
    }

    deinit {
        base.deallocate()
    }

    /// The offset of the next unread byte in the stream.
    var offset: Int { origin + position }

    /// Reads more. Bytes before `kept` are dropped and every index falls by the number that is returned.
    /// Check ``isExhausted`` before: at the end of the stream nothing is added.
    func fill(keepingFrom kept: Int) throws(TableError) -> Int {
        let left = end - kept
        if kept > 0 {
            base.update(from: base + kept, count: left)
            origin += kept
            position -= kept
            end = left
        }
        if end == capacity { grow() }
        let space = UnsafeMutableRawBufferPointer(start: base + end, count: capacity - end)
        let count = try producer.read(into: space)
        if count == 0 { isExhausted = true }
        end += count
        (base + end).update(repeating: 0x0A, count: Self.padding)
        if origin + end > maximum {
            throw TableError(
                .limit, "The text is longer than \(maximum) bytes", at: TablePlace(file: name),
                remedy: "Split the file, or raise the limit for a file of your own.")
        }
        return kept
    }

    /// Reads until `count` unread bytes are in the window or the stream ends; returns how many there are.
    @discardableResult
    func require(_ count: Int) throws(TableError) -> Int {
        while end - position < count, !isExhausted {
            _ = try fill(keepingFrom: position)
        }
        return end - position
    }

    /// Puts another producer in the place of the one that `wrap` gets; what is in the window goes through it as well.
    func replaceProducer(_ wrap: (any ByteProducer) -> any ByteProducer) {
        let head = Array(UnsafeBufferPointer(start: base + position, count: end - position))
        producer = wrap(JoinedProducer(head, producer))
        position = 0
        end = 0
        isExhausted = false
        base.update(repeating: 0x0A, count: Self.padding)
    }

    /// Everything that is left, copied out.
    func readAll() throws(TableError) -> [UInt8] {
        var all: [UInt8] = []
        while true {
            all.append(contentsOf: UnsafeBufferPointer(start: base + position, count: end - position))
            position = end
            if isExhausted { return all }
            _ = try fill(keepingFrom: position)
        }
    }

    private func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + Self.padding)
        larger.initialize(repeating: 0x0A, count: capacity * 2 + Self.padding)
        larger.update(from: base, count: end)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}

/// Some bytes, then the rest of another producer.
private final class JoinedProducer: ByteProducer {
    private let head: MemoryProducer
    private let rest: any ByteProducer
    private var isInHead = true

    init(_ head: [UInt8], _ rest: any ByteProducer) {
        self.head = MemoryProducer(head)
        self.rest = rest
    }

    func read(into space: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
        if isInHead {
            let count = head.read(into: space)
            if count > 0 { return count }
            isInHead = false
        }
        return try rest.read(into: space)
    }
}
