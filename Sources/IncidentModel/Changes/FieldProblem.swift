/// Why a text is no value of a field. The cases carry facts; the words are the program's.
public enum FieldProblem: Error, Hashable, Sendable {
    /// A field that must be given was left blank.
    case missing
    /// Longer than so many bytes.
    case tooLong(Int)
    case lineBreak
    case notOneOf([String])
    /// Neither one of these nor a plain word, which would do as well.
    case notAWord(known: [String])
    case notAMoment(MomentError)
    case notADay
    case notADue
    case notANumber
    case notProgress
    /// The entry at that place, counted from 1, is not a day, one of these words and a number.
    case notATally(entry: Int, kinds: [String])
    /// The text at that place of the list, counted from 1, is not number, day and text.
    case notAnAddendum(number: Int)
    /// The word at that place, counted from 1, is no id of ATT&CK.
    case notATechnique(number: Int)
    case notOpeningHours
    case notASkew
    case notARecurrence
    case notARevision
    case notAPeopleCount
    case notAJurisdiction
    case notAReference
    case unknownZone
    /// The word at that place of the list, counted from 1, is not known; others are like it.
    case unknownEntity(number: Int, near: [LegalEntity])
    /// A list was given for a single text, or the other way round.
    case wrongShape
    /// The kind of item has no such field.
    case noSuchField(ItemKind)
}
