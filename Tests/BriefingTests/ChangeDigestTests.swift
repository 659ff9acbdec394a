import Briefing
import IncidentModel
import Testing

@Suite struct ChangeDigestTests {
    @Test(arguments: UInt64(1)...40)
    func `every change of a period is told once or hidden once, and no other`(seed: UInt64) throws {
        let changes = RandomLog(seed: seed, changes: 60).changes
        for since in [0, Int64(seed), 59, 60].map(Seq.init) {
            let digest = try digest(of: changes, since: since)
            let told = digest.lines.flatMap(\.seqs) + digest.hidden
            #expect(told.sorted() == changes.map(\.seq).filter { $0 > since })
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `a field goes from what it held before to what it holds`(seed: UInt64) throws {
        let changes = RandomLog(seed: seed, changes: 60).changes
        let since = Seq(Int64(seed))
        let past = Incident(folding: changes.filter { $0.seq <= since })
        let present = try #require(Incident(folding: changes))
        for line in try digest(of: changes, since: since).lines {
            guard case .field(let field) = line.what else { continue }
            if let item = past?.item(line.target) { #expect(line.before == item[field]) }
            #expect(line.after == present.item(line.target)?[field])
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `an item has one line for each field`(seed: UInt64) throws {
        let changes = RandomLog(seed: seed, changes: 80).changes
        for item in try digest(of: changes, since: .start).items {
            let fields = item.lines.compactMap { line in
                if case .field(let field) = line.what { field } else { nil }
            }
            #expect(Set(fields).count == fields.count)
        }
    }

    private func digest(of changes: [Change], since: Seq) throws -> ChangeDigest {
        let incident = try #require(Incident(folding: changes))
        return ChangeDigest(of: changes, since: since, privacy: Privacy(of: incident))
    }
}
