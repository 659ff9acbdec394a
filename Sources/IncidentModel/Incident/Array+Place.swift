extension Array {
    /// Puts an element into a sorted list, in the place of the one that it takes over from; nil takes that out.
    ///
    /// Costs a walk along the list, and log n comparisons.
    mutating func place(
        _ element: Element?, where isPredecessor: (Element) -> Bool,
        comesBefore: (Element, Element) -> Bool
    ) {
        if let place = firstIndex(where: isPredecessor) { remove(at: place) }
        guard let element else { return }
        insert(element, at: place(of: element, from: startIndex, comesBefore))
    }

    /// Puts an element into a sorted list that has none it takes over from.
    ///
    /// Costs log n comparisons, and a step for each element behind it.
    mutating func place(new element: Element, comesBefore: (Element, Element) -> Bool) {
        insert(element, at: place(of: element, from: startIndex, comesBefore))
    }

    /// Puts elements, which are sorted too, into a sorted list, in the place of those that they take over from.
    ///
    /// Costs a walk along the list, and log n comparisons for each of them.
    mutating func place(
        _ elements: [Element], where isPredecessor: (Element) -> Bool,
        comesBefore: (Element, Element) -> Bool
    ) {
        removeAll(where: isPredecessor)
        var merged: [Element] = []
        merged.reserveCapacity(count + elements.count)
        var start = startIndex
        for element in elements {
            let place = place(of: element, from: start, comesBefore)
            merged += self[start..<place]
            merged.append(element)
            start = place
        }
        self = merged + self[start...]
    }

    /// Before which element another one belongs.
    private func place(
        of element: Element, from start: Int, _ comesBefore: (Element, Element) -> Bool
    ) -> Int {
        var range = start..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                comesBefore(self[middle], element)
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
