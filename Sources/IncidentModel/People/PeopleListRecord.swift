/// A list of affected people that was counted: how long it was, how many people it was about, and by what it is
/// known again. Nobody on it is named.
public struct PeopleListRecord: Hashable, Sendable {
    public let id: ItemID
    public let title: String
    public let rows: Int
    /// People of this list alone.
    public let people: Int
    /// SHA-256 of the file.
    public let file: String
    /// The name of the key that its people were tagged with.
    public let key: String
    /// The list that it corrects.
    public let replaces: ItemID?
    public let added: Stamp

    init(_ item: Item) {
        id = item.id
        title = item.text(.title) ?? ""
        rows = item.number(.rows) ?? 0
        people = item.number(.number) ?? 0
        file = item.text(.file) ?? ""
        key = item.text(.key) ?? ""
        replaces = item.text(.replaces).flatMap(ItemID.init)
        added = item.added
    }
}

extension Incident {
    /// The lists whose people count: all that were not withdrawn and that no other one corrects.
    public var standingLists: [PeopleListRecord] {
        let corrected = Set(lists.compactMap(\.replaces))
        return lists.filter { !corrected.contains($0.id) }
    }

    /// The day on which the counts were frozen; nil while lists can come in.
    public var countsFrozenOn: Day? { item(.incident)?.day(.frozen) }
}

extension CountRevision {
    /// The source of counts that follow from all lists together, after the last of them has come in.
    public static func source(ofList id: ItemID, _ title: String) -> String {
        "\(title)\(listMark)\(id))"
    }

    private static let listMark = " (list "

    /// The last of the lists that the count follows from; nil where it does not follow from lists.
    public var list: ItemID? {
        guard let source, source.hasSuffix(")"),
            let mark = source.ranges(of: Self.listMark).last
        else { return nil }
        return ItemID(String(source[mark.upperBound...].dropLast()))
    }
}
