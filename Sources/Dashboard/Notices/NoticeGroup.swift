import IncidentModel
import Terminal

/// Notices that are told together: by whom they go to.
enum NoticeGroup: CaseIterable {
    case individuals, substitute, publicMedia, regulators, others

    init(_ audience: Notice.Audience?) {
        self =
            switch audience {
            case .individuals: .individuals
            case .substitute: .substitute
            case .public, .media: .publicMedia
            case .regulator: .regulators
            case .agencies, .partner, nil: .others
            }
    }

    var heading: SafeText {
        switch self {
        case .individuals: "NOTICES TO INDIVIDUALS"
        case .substitute: "SUBSTITUTE NOTICE"
        case .publicMedia: "PUBLIC AND MEDIA"
        case .regulators: "REGULATORS"
        case .others: "OTHERS"
        }
    }
}
