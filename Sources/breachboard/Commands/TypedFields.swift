import ArgumentParser
import IncidentModel

/// Options that hold the fields of one kind of item as they were typed.
protocol TypedFields: ParsableArguments {
    static var kind: ItemKind { get }

    var typed: [(field: Field, text: String?)] { get }
}

extension Field {
    /// The option of the field, such as `--approvals-needed`.
    var option: String {
        switch self {
        // Given once for each of their values.
        case .tags: "--tag"
        case .techniques: "--technique"
        case .involved: "--person"
        case .systems: "--system"
        default: "--" + String(rawValue.map { $0 == "_" ? "-" : $0 })
        }
    }
}

extension TypedFields {
    /// The canonical values of the fields that were given, in the order of the table.
    ///
    /// - Parameter standpoint: by which `today` and its like are read; nil where no field is a time.
    func values(
        of kind: ItemKind = kind, at standpoint: Standpoint? = nil
    ) throws -> [(field: Field, value: Value)] {
        try typed.compactMap { field, text in
            guard let text else { return nil }
            let format = Schema.rule(for: field, of: kind)?.format ?? .line
            let spelled = standpoint?.reading(text, as: format) ?? text
            return (field, try Typed.value(of: spelled, for: field, of: kind))
        }
    }

    /// The values for a new item, where some fields have a value that goes without saying.
    ///
    /// - Parameters:
    ///   - title: the title that was typed; nil to take it from its option.
    ///   - named: the field that holds the title.
    func valuesForNew(
        of kind: ItemKind = kind, named title: String? = nil, as named: Field = .title,
        at standpoint: Standpoint? = nil, defaults: [Field: String]
    ) throws -> [Field: Value] {
        var values = Dictionary(
            uniqueKeysWithValues: try values(of: kind, at: standpoint).map { ($0.field, $0.value) })
        if let title {
            values[named] = try Typed.value(of: title, for: named, of: kind)
        }
        for (field, text) in defaults where values[field] == nil { values[field] = .text(text) }
        for rule in Schema.rules(of: kind) where rule.isRequired {
            guard values[rule.field] != nil else {
                throw Problem.badOption(rule.field.option, .missing, column: nil)
            }
        }
        return values
    }
}

/// Typed texts, with the place of what is wrong in them.
enum Typed {
    static func value(of text: String, for field: Field, of kind: ItemKind) throws -> Value {
        do {
            return try Schema.value(of: text, for: field, of: kind)
        } catch {
            throw Problem.badOption(field.option, error, column: column(of: error, in: text))
        }
    }

    static func value(of text: String, as format: FieldFormat, option: String) throws -> Value {
        do {
            return try format.value(of: text)
        } catch {
            throw Problem.badOption(option, error, column: column(of: error, in: text))
        }
    }

    static func day(
        _ text: String, option: String, at standpoint: Standpoint
    ) throws -> Day {
        do {
            return try Day.parse(standpoint.spellingOut(text, as: .day))
        } catch {
            throw Problem.badOption(option, .notADay, column: error.column)
        }
    }

    static func moment(
        _ text: String, option: String, at standpoint: Standpoint
    ) throws -> Moment {
        do {
            return try Moment.parse(standpoint.reading(text, as: .moment))
        } catch {
            throw Problem.badOption(option, .notAMoment(error), column: error.column)
        }
    }

    static func itemID(_ text: String) throws -> ItemID {
        guard let id = ItemID(text) else { throw Problem.badItemName }
        return id
    }

    /// The formats read a text without the blanks around it; the place counts them.
    private static func column(of problem: FieldProblem, in text: String) -> Int? {
        let blanks = text.prefix(while: \.isWhitespace)
        switch problem {
        case .notAMoment(let error): return blanks.utf8.count + error.column
        case .notADay, .notADue:
            do {
                _ = try Day.parse(String(text.dropFirst(blanks.count)))
                return nil
            } catch {
                return blanks.utf8.count + error.column
            }
        default: return nil
        }
    }
}
