import Terminal

extension KeyTable {
    static let evidence: [Binding] = [
        Binding(
            .sameInstant, .character("i"), group: .evidence, hint: "same instant",
            help: "Go to the same instant: from the timeline to the evidence, and back",
            on: [.timeline, .evidence]),
        Binding(
            .mark, .character(" "), group: .evidence, hint: "mark",
            help: "Mark the event and go on: promote is then for all that are marked",
            on: [.evidence]),
        Binding(
            .markRange, .character("V"), group: .evidence, hint: "mark to here",
            help: "Mark all events from the last mark to this one", on: [.evidence]),
        Binding(
            .promote, .character("p"), group: .evidence, hint: "promote",
            help: "Put the marked events, or this one, on the timeline; the link to them is kept",
            on: [.evidence]),
        Binding(
            .showHistogram, .character("H"), group: .evidence, hint: "sources",
            help: "Count the events of each source and batch, as far as they are shown",
            on: [.evidence]),
        Binding(
            .chooseColumns, .character("C"), group: .evidence, hint: "columns",
            help: "Choose the columns of the table, their width and order", on: [.evidence]),
        Binding(
            .showSearches, .character("O"), group: .evidence, hint: "searches",
            help: "Open a saved search", on: [.evidence]),
        Binding(
            .saveSearch, group: .evidence, hint: "save search",
            help: "Keep what is searched for, under a name, for everybody", on: [.evidence]),
        Binding(
            .addCustody, group: .evidence, hint: "add custody event",
            help: "Add an event to the chain of custody: who had a piece of evidence, and when"),
        Binding(
            .showBatches, .character("B"), group: .evidence, hint: "batches",
            help: "List batches, the chain of custody and saved searches, or the events again",
            on: [.evidence]),
    ]
}

extension Menu {
    /// What `a` adds where events are looked at.
    static let addEvidence = Menu(
        title: "add",
        choices: [
            Choice(key: .character("p"), act: .promote, label: "timeline entry"),
            Choice(key: .character("s"), act: .saveSearch, label: "this search"),
            Choice(key: .character("c"), act: .addCustody, label: "custody event"),
        ])
}
