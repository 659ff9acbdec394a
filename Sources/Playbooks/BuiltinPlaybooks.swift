/// The playbooks that are part of the program, as the text of their files.
public enum BuiltinPlaybooks {
    /// In the order in which a list offers them.
    public static let names = [
        "phishing", "ransomware", "lost-device", "misdirected-mail", "vendor-breach",
    ]

    /// The YAML of a playbook; nil for a name that is not in `names`.
    public static func bytes(named name: String) -> [UInt8]? {
        switch name {
        case "phishing": PackageResources.phishing_yaml
        case "ransomware": PackageResources.ransomware_yaml
        case "lost-device": PackageResources.lost_device_yaml
        case "misdirected-mail": PackageResources.misdirected_mail_yaml
        case "vendor-breach": PackageResources.vendor_breach_yaml
        default: nil
        }
    }
}
