import IncidentModel
import IncidentStore
import Terminal

/// The places of an `EvidenceIndex` that a search has found so far; shared, never copied.
public final class EvidenceHits: Sendable {
    /// Ascending.
    public let places: [Int32]

    /// - Parameter places: ascending.
    public init(_ places: [Int32]) { self.places = places }

    public static let none = EvidenceHits([])

    /// The first position whose place is not before one of the index.
    func position(from place: Int) -> Int {
        places.lowerBound { Int($0) < place }
    }
}

extension EvidenceHits: Hashable {
    public static func == (one: EvidenceHits, other: EvidenceHits) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What was typed, and how far the search for it has come.
struct EvidenceSearchState: Hashable, Sendable {
    /// What was asked for last; empty when all is shown.
    var text = ""
    /// The number of the order: what answers an earlier one comes too late.
    var number = 0
    var hits = EvidenceHits.none
    /// Whether `hits` are those of `text`, not of what was typed before it.
    var isCurrent = true
    var searched = 0
    var total = 0
    var isDone = true
    /// Why the text is not searched for; nil when it is.
    var problem: SafeText?

    var isOn: Bool { !text.isEmpty && problem == nil }

    /// `1,204 hits, 43 % searched`.
    var words: SafeText {
        if let problem { return problem }
        guard isCurrent else { return "searching" }
        let hits = SafeText(NumberWords.counted(hits.places.count, "hit"))
        guard !isDone else { return hits }
        let percent = total > 0 ? min(99, searched * 100 / total) : 0
        return hits + ", \(percent) % searched"
    }
}

/// The list: some or all places of an index, in order. Nothing of it is copied.
struct EvidenceShown: Hashable {
    let index: EvidenceIndex
    /// Nil where no search narrows the list.
    let hits: EvidenceHits?
    /// The positions among all places, or all hits, that are in the span.
    let part: Range<Int>

    init(index: EvidenceIndex, hits: EvidenceHits?, span: Range<Int64>?) {
        self.index = index
        self.hits = hits
        let places =
            span.map { index.places(from: $0.lowerBound, to: $0.upperBound) } ?? 0..<index.count
        part =
            hits.map {
                $0.position(from: places.lowerBound)..<$0.position(from: places.upperBound)
            } ?? places
    }

    var count: Int { part.count }
    var isEmpty: Bool { part.isEmpty }

    /// The place in the index of the event at a position.
    subscript(position: Int) -> Int {
        let whole = part.lowerBound + position
        return hits.map { Int($0.places[whole]) } ?? whole
    }

    func id(_ position: Int) -> EvidenceID { index[self[position]] }

    /// The first position whose place is not before one of the index; `count` behind the last.
    func position(of place: Int) -> Int {
        let whole = hits?.position(from: place) ?? place
        return min(max(part.lowerBound, whole), part.upperBound) - part.lowerBound
    }

    /// The first position whose time is not before an instant.
    func position(from milliseconds: Int64) -> Int {
        position(of: index.firstPlace(from: milliseconds))
    }

    /// How many have a time: they stand first.
    var dated: Int { position(of: index.times.count) }

    /// The times of the first and the last that have one; nil where none has.
    var extent: ClosedRange<Int64>? {
        let dated = dated
        guard dated > 0, let first = index.time(at: self[0]),
            let last = index.time(at: self[dated - 1])
        else { return nil }
        return first...max(first, last)
    }
}
