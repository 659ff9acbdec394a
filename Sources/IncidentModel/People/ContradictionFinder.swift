/// Compares counts with those that they are a part of.
struct ContradictionFinder {
    /// The revision that stands of each count.
    let standing: [CountScope: CountLedger.Entry]

    /// Sorted by the scope of the part.
    var partsAboveWholes: [CountContradiction] {
        standing.values.sorted { $0.scope < $1.scope }.flatMap { part in
            nearestBroken(part).map { .partAboveWhole(part: part, whole: $0) }
        }
    }

    /// The wholes that hold fewer people than the part, without those that another one explains: a cell
    /// above its row is not told once more of all people.
    private func nearestBroken(_ part: CountLedger.Entry) -> [CountLedger.Entry] {
        let wholes = part.scope.wholes.compactMap { standing[$0] }
        let broken = wholes.filter { part.isSurelyAbove($0) }
        return broken.filter { whole in
            !wholes.contains { between in
                between.scope.wholes.contains(whole.scope)
                    && (part.isSurelyAbove(between) || between.isSurelyAbove(whole))
            }
        }
    }

    // MARK: Sums

    /// Sorted by element, the States of a country before the countries.
    var sumsAboveWholes: [CountContradiction] {
        let elements = Set(standing.keys.map(\.element))
        return elements.sorted { ($0?.word ?? "") < ($1?.word ?? "") }.flatMap(sums)
    }

    private func sums(of element: DataElement?) -> [CountContradiction] {
        // The people of a union of countries are counted by country, too.
        let places = standing.values.filter { entry in
            entry.scope.element == element
                && entry.scope.jurisdiction.map { $0.code != "EU" } ?? false
        }
        let areas = Dictionary(grouping: places) { $0.scope.jurisdiction?.country }
        var countries = (areas[nil] ?? []).map { Sum([$0]) }
        var broken: [CountContradiction] = []
        for (area, states) in areas {
            guard let area else { continue }
            let sum = Sum(states)
            if let whole = standing[CountScope(element: element, jurisdiction: area)] {
                broken += contradiction(sum, whole)
            }
            // The larger of the two is what there is at least.
            let own = countries.firstIndex { $0.parts.first?.scope.jurisdiction == area }
            if own.map({ countries[$0].least < sum.least }) ?? true {
                if let own { countries.remove(at: own) }
                countries.append(sum)
            }
        }
        broken.sort { ($0.scope?.text ?? "") < ($1.scope?.text ?? "") }
        let whole = standing[CountScope(element: element)] ?? standing[.people]
        return broken + (whole.map { contradiction(Sum(countries.flatMap(\.parts)), $0) } ?? [])
    }

    private func contradiction(_ sum: Sum, _ whole: CountLedger.Entry) -> [CountContradiction] {
        guard sum.parts.count > 1, let most = CountBounds(whole.revision).most, sum.least > most,
            // A part that is above the whole by itself is told by itself.
            !sum.parts.contains(where: { $0.isSurelyAbove(whole) })
        else { return [] }
        return [.sumAboveWhole(parts: sum.parts, sum: sum.least, whole: whole)]
    }

    /// People of places that do not overlap, added up.
    private struct Sum {
        /// Sorted by jurisdiction; those of which nobody is counted are left out.
        let parts: [CountLedger.Entry]
        /// Held at the largest count there can be.
        let least: Int

        init(_ entries: [CountLedger.Entry]) {
            parts = entries.filter { CountBounds($0.revision).least > 0 }
                .sorted { $0.scope < $1.scope }
            least = parts.reduce(0) {
                min(FieldFormat.largest, $0 + CountBounds($1.revision).least)
            }
        }
    }
}

extension CountLedger.Entry {
    fileprivate func isSurelyAbove(_ other: CountLedger.Entry) -> Bool {
        CountBounds(revision).isSurelyAbove(CountBounds(other.revision))
    }
}
