/// Fields hold times as their canonical text; these read it again. Nil where it was written by a
/// newer program in a form that is not known here.
extension Moment {
    public init?(canonical text: String) {
        do { self = try .parse(text) } catch { return nil }
    }
}

extension Day {
    public init?(canonical text: String) {
        do { self = try .parse(text) } catch { return nil }
    }
}

extension Recurrence {
    public init?(canonical text: String) {
        do { self = try .parse(text) } catch { return nil }
    }
}

extension OpeningHours {
    public init?(canonical text: String, in zone: Zone) {
        do { self = try .parse(text, in: zone) } catch { return nil }
    }
}
