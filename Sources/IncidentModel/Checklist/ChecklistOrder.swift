/// Moving an item among its neighbours.
public enum ChecklistOrder {
    /// The keys to be written so that an item of a list comes to stand `step` places further; one key, as a rule,
    /// and one for each item where two of them share theirs. Empty at the end of the list.
    public static func moving(
        _ item: ItemID, by step: Int, in list: [ChecklistItem]
    ) -> [(item: ItemID, key: String)] {
        guard let place = list.firstIndex(where: { $0.id == item }) else { return [] }
        let aim = min(max(0, place + step), list.count - 1)
        guard aim != place else { return [] }
        var moved = list
        moved.insert(moved.remove(at: place), at: aim)
        let lower = aim > 0 ? moved[aim - 1].order : nil
        let upper = aim + 1 < moved.count ? moved[aim + 1].order : nil
        if let key = OrderKey.between(lower, upper) { return [(item, key)] }
        return zip(moved, OrderKey.spread(moved.count)).filter { $0.order != $1 }.map {
            ($0.id, $1)
        }
    }
}
