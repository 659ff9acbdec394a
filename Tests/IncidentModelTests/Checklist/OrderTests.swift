import IncidentModel
import Testing

struct OrderTests {
    private func items(_ log: ChecklistLog) -> [String] { log.incident.checklist.map(\.id.text) }

    private func move(_ id: String, by step: Int, in log: inout ChecklistLog) throws -> Int {
        let item = try #require(ItemID(id))
        let keys = ChecklistOrder.moving(item, by: step, in: log.incident.checklist)
        for (item, key) in keys { try log.set(item.text, .order, .text(key)) }
        return keys.count
    }

    @Test func `an item moves by one key, and the others stay where they are`() throws {
        var log = try ChecklistLog()
        for id in ["a", "b", "c", "d"] { try log.add(id) }
        #expect(items(log) == ["a", "b", "c", "d"])
        #expect(try move("a", by: 1, in: &log) == 1)
        #expect(items(log) == ["b", "a", "c", "d"])
        #expect(try move("d", by: -3, in: &log) == 1)
        #expect(items(log) == ["d", "b", "a", "c"])
        #expect(try move("d", by: -1, in: &log) == 0)
        try log.add("e")
        #expect(items(log) == ["d", "b", "a", "c", "e"])
    }

    @Test func `items that share a key get keys of their own`() throws {
        var log = try ChecklistLog()
        for id in ["a", "b", "c"] { try log.add(id, [.order: "same"]) }
        #expect(try move("c", by: -1, in: &log) > 1)
        #expect(items(log) == ["a", "c", "b"])
        #expect(try move("a", by: 2, in: &log) == 1)
        #expect(items(log) == ["c", "b", "a"])
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `any number of moves gives the order that was asked for`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var log = try ChecklistLog()
        var wanted = (0..<12).map { "i\($0)" }
        for id in wanted { try log.add(id) }
        for _ in 0..<300 {
            let from = Int.random(in: wanted.indices, using: &generator)
            let step = Int.random(in: -4...4, using: &generator)
            let id = wanted.remove(at: from)
            wanted.insert(id, at: min(max(0, from + step), wanted.count))
            _ = try move(id, by: step, in: &log)
            #expect(items(log) == wanted)
        }
    }
}
