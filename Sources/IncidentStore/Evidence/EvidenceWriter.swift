package import IncidentModel

/// Where the events of a batch go, within one transaction.
package protocol EvidenceStorage: AnyObject {
    /// Opens a batch under the next free number.
    func open(_ batch: NewBatch) throws(StoreError) -> Int
    func put(_ event: IncomingEvent, as id: EvidenceID) throws(StoreError)
    /// Keeps the words of a block of events, for looking up; each word has a blank behind it.
    func put(words: [UInt8], of block: EvidenceID) throws(StoreError)
    func put(_ part: EvidenceOrder.Part, of batch: Int) throws(StoreError)
    func close(_ batch: Int, events: Int) throws(StoreError)
    /// The batches of an incident by number, without one that is open.
    func batches(of incident: IncidentID) throws(StoreError) -> [KeptBatch]
    /// The parts of a column of a batch, in their order.
    func parts(
        of column: EvidenceOrder.Column, _ batch: Int
    ) throws(StoreError) -> [EvidenceOrder.Part]
    /// The record of an event, of this batch too.
    func raw(of id: EvidenceID) throws(StoreError) -> [UInt8]?
}

/// Takes in the events of a batch: all that the stores have in common.
package final class EvidenceWriter<Storage: EvidenceStorage>: EvidenceIntake {
    private let storage: Storage
    private let batch: NewBatch
    private let number: Int
    private var digest = EvidenceDigest()
    private var words: EvidenceWords
    private var known = IdentityTable()
    /// Places of `known` that belong to earlier batches, with the number of the batch of each.
    private var earlier: [(batch: Int, start: Int)] = []
    private var earlierCount = 0
    private var times: [Int64] = []
    private var identities: [UInt64] = []
    private var duplicates = 0

    /// - Parameter seed: random.
    package init(_ batch: NewBatch, in storage: Storage, seed: UInt64) throws(StoreError) {
        self.storage = storage
        self.batch = batch
        words = EvidenceWords(seed: seed)
        for old in try storage.batches(of: batch.incident) where batch.standing.contains(old.item) {
            earlier.append((old.number, earlierCount))
            for identity in try storage.identities(of: old) {
                _ = try known.find(identity, orPut: earlierCount) { _ in false }
                earlierCount += 1
            }
        }
        number = try storage.open(batch)
    }

    package func take(_ event: IncomingEvent) throws(StoreError) -> Bool {
        guard try !isKnown(event) else {
            duplicates += 1
            return false
        }
        try keep(event)
        return true
    }

    package func takeAgain(_ event: KeptEvent, identity: UInt64) throws(StoreError) {
        try event.raw.withUnsafeBufferPointer { raw throws(StoreError) in
            try keep(
                IncomingEvent(
                    time: event.time, line: event.line, layout: event.layout,
                    raw: UnsafeRawBufferPointer(raw), identity: identity, isWhole: true))
        }
    }

    private func keep(_ event: IncomingEvent) throws(StoreError) {
        let row = times.count + 1
        guard row < Int(UInt32.max) else { throw .cannotOpen(path: "", reason: "too many events") }
        times.append(event.time ?? .min)
        identities.append(event.identity)
        digest.take(
            time: event.time, line: event.line, layout: event.layout, raw: event.raw)
        try storage.put(event, as: EvidenceID(batch: number, row: row))
        if batch.hasFullText {
            words.take(event.raw)
            if row % EvidenceWords.block == 0 { try putWords() }
            if words.hasAllMarksOfGroup { try putMarks() }
        }
    }

    package func seal() throws(StoreError) -> EvidenceSeal {
        if batch.hasFullText, times.count % EvidenceWords.block != 0 { try putWords() }
        if batch.hasFullText { try putMarks() }
        known = IdentityTable()
        try EvidenceOrder.forEachPart(of: .identities, identities) {
            part throws(StoreError) in try storage.put(part, of: number)
        }
        identities = []
        let events = times.count
        let order = EvidenceOrder(times)
        times = []
        try order.forEachPart { part throws(StoreError) in try storage.put(part, of: number) }
        try storage.close(number, events: events)
        return EvidenceSeal(events: events, duplicates: duplicates, digest: digest.finish())
    }

    private func isKnown(_ event: IncomingEvent) throws(StoreError) -> Bool {
        let place = earlierCount + times.count
        return try known.find(event.identity, orPut: place) { place throws(StoreError) in
            guard event.isWhole else { return true }
            guard let raw = try storage.raw(of: id(at: place)) else { return false }
            return raw.withUnsafeBytes { event.raw.elementsEqual($0) }
        }
    }

    private func id(at place: Int) -> EvidenceID {
        guard place < earlierCount else {
            return EvidenceID(batch: number, row: place - earlierCount + 1)
        }
        let batch = earlier.last { $0.start <= place } ?? (number, 0)
        return EvidenceID(batch: batch.batch, row: place - batch.start + 1)
    }

    private func putWords() throws(StoreError) {
        let first = (times.count - 1) / EvidenceWords.block * EvidenceWords.block + 1
        try storage.put(words: words.text, of: EvidenceID(batch: number, row: first))
        words.clear()
    }

    private func putMarks() throws(StoreError) {
        for part in words.takeMarks() { try storage.put(part, of: number) }
    }
}

extension EvidenceStorage {
    /// What becomes of a batch whose name is taken; nil where it is free.
    package func refusal(of batch: NewBatch) throws(StoreError) -> [Outcome]? {
        let isTaken = try batches(of: batch.incident).contains { $0.item == batch.item }
        return isTaken ? [.refused(.itemExists(Target(.evidence, batch.item)))] : nil
    }

    fileprivate func identities(of batch: KeptBatch) throws(StoreError) -> [UInt64] {
        EvidenceOrder.identities(of: batch, try parts(of: .identities, batch.number))
    }
}
