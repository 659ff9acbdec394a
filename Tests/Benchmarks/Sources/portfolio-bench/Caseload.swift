import IncidentModel
import IncidentStoreSQLite

/// Open incidents of many kinds, the same on every run.
struct Caseload {
    let incidents: Int

    static let now = "2026-11-25T12:00:00Z"

    private static let places = [
        "US-MA", "US-CT", "US-NH", "US-VT", "US-CA", "US-TX", "US-NY", "US-IA", "US-FL", "US-WA",
        "DE", "FR", "GB", "CA-QC",
    ]
    private static let bodies = [
        "hipaa_covered_entity", "controller", "public_company",
        "glba_ftc_financial_institution; controller",
    ]
    private static let zones = [
        "America/New_York", "America/Chicago", "America/Los_Angeles", "Europe/Berlin",
    ]

    func write(to file: String) throws {
        let store = try SQLiteIncidentStore(path: file, mode: .temporary)
        for number in 0..<incidents {
            var log = CaseLog(number: number)
            try log.tell(places: Self.places, bodies: Self.bodies, zones: Self.zones)
            let outcomes = try store.submit(log.commands)
            for case .refused(let refusal) in outcomes { print(number, refusal) }
        }
    }
}

/// The commands that tell one incident.
struct CaseLog {
    private(set) var commands: [Command] = []
    private let number: Int
    private let incident: IncidentID
    private let actor: Actor
    private var dice: Dice
    private var at: Instant

    init(number: Int) {
        let digits = String(number)
        let name = "I-" + String(repeating: "0", count: 5 - digits.count) + digits
        guard let incident = IncidentID(name), let actor = Actor("bench") else {
            preconditionFailure("no name: \(name)")
        }
        self.number = number
        self.incident = incident
        self.actor = actor
        dice = Dice(state: UInt64(number))
        // From 1 September 2026 on.
        at = Instant(milliseconds: 1_788_220_800_000 + Int64(number % 80) * 86_400_000)
    }

    mutating func tell(places: [String], bodies: [String], zones: [String]) throws {
        let day = Zone.utc.day(of: at).text
        try add(
            "incident/incident",
            [
                .title: "Incident number \(number)", .phase: "assess", .zone: pick(zones),
                .entities: pick(bodies), .severity: "sev\(1 + number % 4)",
            ])
        for name in ["detection", "discovery", "determination"] {
            try add("milestone/\(name)", [.when: day, .source: "the desk"])
        }
        let people = Int(dice.next() % 5_000) + 10
        try add("count/people", [.revision: "\(people) estimate the desk"])
        try add("count/people|ssn", [.revision: "\(people / 2) estimate the desk"])
        for place in Set((0..<3).map { _ in pick(places) }).sorted() {
            try add("count/people||\(place)", [.revision: "\(people / 4) estimate"])
        }
        try add(
            "notice/letters",
            [.title: "Letters", .audience: "individuals", .state: "draft", .method: "post"])
        for step in 0..<12 {
            try add("check/step-\(step)", [.title: "Step number \(step)", .section: "contain"])
        }
        for entry in 0..<12 {
            try add(
                "entry/entry-\(entry)",
                [
                    .when: day, .lane: "respond", .kind: "done", .title: "Something was done",
                    .detail: "And this is how it came about.",
                ])
        }
    }

    private mutating func add(_ name: String, _ fields: [Field: String]) throws {
        guard let target = Target(name) else { preconditionFailure("no target: \(name)") }
        var values: [Field: Value] = [:]
        for (field, text) in fields {
            values[field] = try Schema.value(of: text, for: field, of: target.kind)
        }
        at = at.adding(milliseconds: 60_000) ?? at
        commands.append(
            Command(
                id: CommandID(high: UInt64(number) + 1, low: UInt64(commands.count)), actor: actor,
                at: at, incident: incident, target: target, action: .add(values)))
    }

    private mutating func pick(_ texts: [String]) -> String {
        texts[Int(dice.next() % UInt64(texts.count))]
    }
}

/// Numbers that are the same on every run (SplitMix64).
struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
