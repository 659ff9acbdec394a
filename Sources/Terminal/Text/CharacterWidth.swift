/// Widths of scalars from our own table, pinned to Unicode 14.0.0.
///
/// A terminal, its multiplexer and the C library can each hold another table. The program draws only
/// scalars on whose width they agree: families joined by ZWJ come apart into their members, skin
/// tones are dropped, flags become letters and variation selectors vanish (see `SafeText`).
public enum CharacterWidth {
    /// Terminal columns of one scalar as `SafeText` shows it: 0 for marks and hidden characters.
    public static func columns(of scalar: Unicode.Scalar) -> Int {
        CharacterClass(scalar).width
    }
}
