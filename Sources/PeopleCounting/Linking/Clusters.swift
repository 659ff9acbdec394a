/// Which rows are of one person, so far.
struct Clusters {
    private var parents: [Int32]
    /// The next row of the same person; each person's rows are a ring.
    private var next: [Int32]
    private var sizes: [Int32]

    init(count: Int) {
        parents = (0..<Int32(count)).map { $0 }
        next = parents
        sizes = Array(repeating: 1, count: count)
    }

    /// The row that stands for a person.
    mutating func person(of row: Int32) -> Int32 {
        var root = row
        while parents[Int(root)] != root {
            parents[Int(root)] = parents[Int(parents[Int(root)])]
            root = parents[Int(root)]
        }
        return root
    }

    /// All rows of a person.
    func rows(of person: Int32) -> [Int32] {
        var rows = [person]
        var row = next[Int(person)]
        while row != person {
            rows.append(row)
            row = next[Int(row)]
        }
        return rows
    }

    mutating func join(_ one: Int32, _ other: Int32) {
        let (large, small) = sizes[Int(one)] >= sizes[Int(other)] ? (one, other) : (other, one)
        parents[Int(small)] = large
        sizes[Int(large)] += sizes[Int(small)]
        next.swapAt(Int(large), Int(small))
    }

    func size(of person: Int32) -> Int { Int(sizes[Int(person)]) }
}
