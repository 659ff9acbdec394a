package import IncidentModel

/// Why a log is not copied; facts only.
package enum CopyProblem: Error, Hashable, Sendable {
    /// The target holds another log.
    case otherLog
    /// The target has entries that the source has not.
    case ahead(Seq, of: Seq)
    /// Both have an entry of this number, and not the same history up to it.
    case forked(Seq)
    /// The source, or what came out at the target.
    case unsound(BadEntry)
}

/// Copies a log to another store, with its bytes and its chain; goes on where an earlier copy stopped.
package struct LogCopier {
    private let source: any LogCopy
    private let target: any LogCopy

    package init(from source: any LogCopy, to target: any LogCopy) {
        self.source = source
        self.target = target
    }

    /// Copies what the target lacks and proves the result; gives the number of entries copied.
    ///
    /// Throws `CopyProblem` before anything is written, except for a target that is not sound afterwards; and
    /// `StoreError`.
    package func run() throws -> (copied: Int, proof: Verification) {
        let start = try target.head()
        try check(start)
        var copied = 0
        var piece = try source.entries(after: start.seq, atMost: Self.piece)
        while let last = piece.last {
            try target.take(piece)
            copied += piece.count
            piece = try source.entries(after: last.seq, atMost: Self.piece)
        }
        for incident in try source.incidents().map(\.id) {
            for people in try source.people(of: incident) { try target.take(people, of: incident) }
            for batch in try source.batches(of: incident) { try copy(batch, of: incident) }
        }
        let proof = try target.verify()
        if let bad = proof.firstBad { throw CopyProblem.unsound(bad) }
        return (copied, proof)
    }

    private func copy(_ batch: KeptBatch, of incident: IncidentID) throws(StoreError) {
        let identities = try source.identities(of: batch)
        let new = NewBatch(
            incident: incident, item: batch.item, hasFullText: batch.hasFullText, standing: [])
        try target.take(new) { intake throws(StoreError) in
            var row = 1
            while true {
                let piece = try source.events(in: batch, from: row, atMost: Self.piece)
                for event in piece {
                    let place = event.id.row - 1
                    let identity = identities.indices.contains(place) ? identities[place] : 0
                    try intake.takeAgain(event, identity: identity)
                }
                guard let last = piece.last else { return }
                row = last.id.row + 1
            }
        }
    }

    private func check(_ start: LogHead) throws {
        guard try source.head().log == start.log else { throw CopyProblem.otherLog }
        let proof = try source.proof()
        if let bad = proof.firstBad { throw CopyProblem.unsound(bad) }
        guard start.seq <= proof.head.seq else {
            throw CopyProblem.ahead(start.seq, of: proof.head.seq)
        }
        guard proof.hash(behind: Int(start.seq.number)) == start.hash else {
            throw CopyProblem.forked(start.seq)
        }
    }

    /// Entries in one transaction.
    private static let piece = 4096
}
