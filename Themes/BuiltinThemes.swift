/// The themes that are part of the program, as the text of their files.
public enum BuiltinThemes {
    /// In the order in which a list offers them.
    public static let names = ["base", "dark", "light", "ansi16", "mono"]

    /// The YAML of a theme; nil for a name that is not in `names`.
    public static func text(named name: String) -> String? {
        bytes(named: name).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func bytes(named name: String) -> [UInt8]? {
        switch name {
        case "base": PackageResources.base_yaml
        case "dark": PackageResources.dark_yaml
        case "light": PackageResources.light_yaml
        case "ansi16": PackageResources.ansi16_yaml
        case "mono": PackageResources.mono_yaml
        default: nil
        }
    }
}
