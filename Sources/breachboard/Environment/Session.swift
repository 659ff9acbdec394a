import IncidentModel
import IncidentStore

/// One run of a command against one database: the store, the time, who acts.
struct Session {
    let store: any IncidentStore
    let clock: Clock
    let actor: Actor
    /// What the database is called on the screen.
    var databaseName = ""

    init(store: any IncidentStore, clock: Clock, actor: Actor) {
        self.store = store
        self.clock = clock
        self.actor = actor
    }

    /// - Parameter begins: whether the command can do something with a database that it has to make.
    init(_ options: Wishes, begins: Bool = false) throws {
        let clock = try options.clock()
        if options.actor != nil { _ = try options.actingAs() }
        let opened = try OpenedStore(options, begins: begins)
        let actor = try options.actingAs(loggedInAs: opened.user)
        let watched = RememberingStore(opened.store, HeadMemory(), accepting: options.acceptHead)
        if let complaint = watched.complaint {
            var report = Report(StoreError.readOnly(complaint))
            report.level = .warning
            Console.show(report, .fine, asJSON: options.json)
        }
        self.init(store: watched, clock: clock, actor: actor)
        databaseName = opened.name
    }

    var now: Instant { clock.now }

    /// The log, to sign what it says: not one that went back or forked, or there would be two histories under one
    /// key.
    func logToSign() throws -> any LogCopy {
        if let complaint = (store as? RememberingStore)?.complaint {
            throw StoreError.readOnly(complaint)
        }
        return log
    }

    /// The log as it is stored.
    var log: any LogCopy {
        guard let log = (store as? RememberingStore)?.base ?? store as? any LogCopy else {
            preconditionFailure("every store of a session can be copied")
        }
        return log
    }

    /// The day it is where the incident is.
    func today(in incident: Incident) -> Day { incident.zone.day(of: now) }

    /// By which words such as `today` are read for an incident.
    func standpoint(in incident: Incident) -> Standpoint {
        Standpoint(now: now, in: incident.zone)
    }

    /// The incident that a reference names, or the only one where it is left out, as it stands now.
    func incident(_ reference: String?) throws -> Incident {
        let id = try incidentID(reference)
        guard let incident = Incident(folding: try store.changes(of: id, after: .start)) else {
            throw Problem.unknownIncident(id, try store.incidents().map(\.id))
        }
        return incident.seen(at: now)
    }

    func incidentID(_ reference: String?) throws -> IncidentID {
        if let reference {
            guard let id = IncidentID(reference) else { throw Problem.badReference }
            return id
        }
        let references = try store.incidents().map(\.id)
        guard let only = references.first else { throw Problem.noIncidents }
        guard references.count == 1 else { throw Problem.severalIncidents(references) }
        return only
    }

    /// The incident as it was recorded by then, on its own calendar.
    func incident(_ reference: String?, asOf time: AsOf) throws -> Incident {
        let id = try incidentID(reference)
        let changes = try store.changes(of: id, after: .start)
        guard let present = Incident(folding: changes) else {
            throw Problem.unknownIncident(id, try store.incidents().map(\.id))
        }
        let (zone, last) = (present.zone, time.last(in: present.zone))
        guard let past = Incident(folding: changes.filter { $0.at <= last }) else {
            throw Problem.notYetOpened(
                zone.day(of: last), opened: zone.day(of: present.opened.at))
        }
        return past.seen(at: last)
    }
}

/// One change that a command line asks for.
struct Order: Hashable {
    let target: Target
    let action: Action
    var base = Seq.start
    /// Nil for one of its own, made now.
    var id: CommandID?
}

extension Session {
    /// Sends orders in one go. Where it is not known whether they were saved they are sent again:
    /// their ids make sure that nothing is done twice.
    func submit(_ orders: [Order], to incident: IncidentID) throws -> [Outcome] {
        let watch = try DutyWatch(orders, of: incident, in: self)
        let outcomes = try send(orders, to: incident)
        try watch?.note(outcomes)
        return outcomes
    }

    /// As `submit`, with what a list leaves of its people.
    func submit(
        _ orders: [Order], keeping people: KeptPeople, to incident: IncidentID
    ) throws -> [Outcome] {
        let watch = try DutyWatch(orders, of: incident, in: self)
        let outcomes = try send(orders, keeping: people, to: incident)
        try watch?.note(outcomes)
        return outcomes
    }

    func command(_ order: Order, to incident: IncidentID) -> Command {
        var generator = SystemRandomNumberGenerator()
        return Command(
            id: order.id ?? CommandID(using: &generator), actor: actor, at: now,
            incident: incident, target: order.target, action: order.action, base: order.base)
    }

    func send(
        _ orders: [Order], keeping people: KeptPeople? = nil, to incident: IncidentID
    ) throws -> [Outcome] {
        var generator = SystemRandomNumberGenerator()
        let at = now
        let commands = orders.map { order in
            Command(
                id: order.id ?? CommandID(using: &generator), actor: actor, at: at,
                incident: incident, target: order.target, action: order.action, base: order.base)
        }
        var doubt: StoreError?
        for _ in 0..<3 {
            do throws(StoreError) {
                if let people { return try store.submit(commands, keeping: people) }
                return try store.submit(commands)
            } catch {
                // What may have been saved is not called unsaved because the server is gone now.
                guard case .outcomeUnknown = error else { throw doubt ?? error }
                doubt = error
            }
        }
        throw doubt ?? StoreError.outcomeUnknown(reason: "")
    }
}
