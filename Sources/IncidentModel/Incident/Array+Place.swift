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
        var range = startIndex..<endIndex
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range =
                comesBefore(self[middle], element)
                ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        insert(element, at: range.lowerBound)
    }
}
