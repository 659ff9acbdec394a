extension Zone {
    /// Which of the two an instant is whose time the clocks show twice, because they are set back; nil where they
    /// show it once.
    public func fold(of instant: Instant) -> Fold? {
        let local = localMilliseconds(of: instant)
        let first = self.instant(localMilliseconds: local, fold: .first)
        guard first != self.instant(localMilliseconds: local, fold: .second) else { return nil }
        return instant == first ? .first : .second
    }
}
