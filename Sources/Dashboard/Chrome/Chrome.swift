import IncidentModel
import Terminal

/// The header and footer that every screen has, and the body that they leave.
enum Chrome {
    /// Rows of the header, its rule included.
    static func headerRows(_ layout: Layout) -> Int {
        switch layout {
        case .wide, .normal: 4
        case .narrow: 2
        case .line: 0
        }
    }

    /// Rows of the footer, its rule included.
    static func footerRows(_ layout: Layout) -> Int {
        switch layout {
        case .wide, .normal: 3
        case .narrow: 2
        case .line: 0
        }
    }

    /// Where the views draw.
    static func body(of size: Size) -> Region {
        let layout = Layout(size)
        let (_, rest) = Region(size: size).splitTop(headerRows(layout))
        return rest.splitBottom(footerRows(layout)).rest
    }
}
