/// Parts of a column that stand one below the other and share its rows.
enum BlockStack {
    /// How many rows a part wants.
    struct Need: Hashable {
        /// Without these it is not worth drawing.
        let least: Int
        let most: Int

        init(least: Int, most: Int) {
            self.least = min(least, most)
            self.most = most
        }
    }

    /// The rows of each part, the first part being the most important; 0 for one that has no room.
    ///
    /// First every part gets its least, then the first grows to its most, then the second. A blank row
    /// between parts comes before growth as long as it costs the parts less than half of it.
    static func heights(of needs: [Need], in rows: Int) -> (heights: [Int], gap: Int) {
        var left = rows
        var heights = needs.map { need in
            let height = need.least <= left ? need.least : 0
            left -= height
            return height
        }
        let gaps = max(0, heights.count { $0 > 0 } - 1)
        let wanted = zip(needs, heights).reduce(0) { $0 + ($1.1 > 0 ? $1.0.most - $1.1 : 0) }
        let gap = gaps > 0 && left >= gaps && (left - gaps) * 2 >= wanted ? 1 : 0
        left -= gap * gaps
        for place in needs.indices where heights[place] > 0 {
            let growth = min(left, needs[place].most - heights[place])
            heights[place] += growth
            left -= growth
        }
        return (heights, gap)
    }
}
