import IncidentModel

extension Casebook {
    /// An entry of the timeline; `place` is its lane and kind, such as `detect/found`.
    mutating func entry(
        _ id: String, _ when: String, _ place: String, _ title: String, source: String? = nil
    ) {
        let words = place.split(separator: "/").map(String.init)
        add(
            .entry, id,
            [
                .when: when, .lane: words[0], .kind: words[1], .title: title,
                .source: source ?? "",
            ])
    }

    /// An item of the checklist.
    mutating func check(
        _ id: String, _ section: String, _ title: String,
        _ more: KeyValuePairs<Field, String> = [:]
    ) {
        add(.check, id, [.title: title, .section: section], and: more)
    }

    mutating func done(_ id: String, on moment: String) {
        set(.check, id, .state, "done")
        set(.check, id, .when, moment)
    }

    mutating func progress(_ id: String, _ progress: String) {
        set(.check, id, .progress, progress)
    }
}
