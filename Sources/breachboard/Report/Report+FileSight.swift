import EvidenceLog
import Terminal

extension Report {
    /// Of a file that is read as no log: what it seems to be, and what would help.
    init(_ sight: FileSight) {
        switch sight {
        case .archive:
            self.init(
                message: "the file is an archive or a spreadsheet, and no log",
                help: "unpack it, or save the sheet as CSV")
        case .eventLog:
            self.init(
                message: "the file is an event log of Windows as it stands on the disk",
                help: "Hayabusa, EvtxECmd or evtx_dump make CSV or JSON of it")
        case .database:
            self.init(
                message: "the file is an SQLite database",
                help: "of plaso's, `psort.py -o dynamic -w FILE.csv` makes a table")
        case .capture:
            self.init(
                message: "the file holds packets of a network", help: "Zeek makes logs of them")
        case .page: self.init(message: "the file is a PDF", help: "logs are text")
        case .markup:
            self.init(
                message: "the file is XML or HTML, which is not read",
                help: "export it as CSV or JSON")
        case .binary: self.init(message: "the file is no text", help: "logs are text")
        case .table(let columns, let separator):
            self.init(
                message:
                    "the file is a table of \(columns) columns with \(Self.name(separator)) between them, of which none is a time",
                help:
                    "name the column: `import csv FILE --time-column NAME`, and how its times are written: --time-format"
            )
        case .text:
            self.init(
                message:
                    "no format is recognised in the file: its lines have no times at their head",
                help: "name it: \(EvidenceFormat.allCases.map(\.rawValue).joined(separator: ", "))")
        }
    }

    private static func name(_ separator: UInt8) -> SafeText {
        switch separator {
        case UInt8(ascii: ";"): "semicolons"
        case UInt8(ascii: "|"): "bars"
        case 0x09: "tabs"
        default: "commas"
        }
    }
}
