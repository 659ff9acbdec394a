internal import CNcursesw
internal import Glibc
public import Terminal

/// The terminal while the board has it: the alternate screen, its size, and drawing.
///
/// One at a time, and one thread: the loop's. Whatever ends the process - `close()`, `exit`, a
/// trap, a fatal signal - gives the terminal back as it was. What is written to standard error in
/// the meantime is shown then, without its control characters, and at most the last 4 KiB of it.
public final class TerminalSession {
    /// Used where a terminal does not tell its size.
    static let usualSize = Size(rows: 24, columns: 80)

    /// At most `Grid.largest`, at least 1 x 1.
    public private(set) var size: Size
    /// The least of what terminfo says and what the options allow.
    public let colourDepth: ColourDepth
    /// Whether the environment's character set is UTF-8; else glyphs should be ASCII.
    public let isUnicode: Bool

    private let options: TerminalOptions
    private let description: TerminalDescription
    private var painter: ScreenPainter
    private var title: SafeText?
    private var isOpen = true

    /// Takes the terminal. Throws `noTerminal`, `badName`, `unknownTerminal` or `alreadyOpen`;
    /// nothing has been written then.
    public init(_ options: TerminalOptions) throws(TerminalError) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, cn_save_modes() == 0 else {
            throw .noTerminal
        }
        guard cn_stdscr() == nil else { throw .alreadyOpen }
        isUnicode = cn_choose_character_set()
        description = try TerminalDescription(options)
        try Self.start(description, options)
        self.options = options
        colourDepth = description.depth
        painter = ScreenPainter(
            looks: Looks(depth: description.depth), writesUTF8: cn_writes_utf8())
        size = Self.adoptSize()
        Self.write(description.enter)
    }

    deinit { close() }

    private static func start(
        _ description: TerminalDescription, _ options: TerminalOptions
    ) throws(TerminalError) {
        cn_arm(description.restore.map(CChar.init(bitPattern:)), description.restore.count)
        // Else newterm allocates a screen of the size that the terminal claims, up to 65535 x
        // 65535.
        use_env(false)
        guard newterm(options.name, cn_output(), cn_input()) != nil else {
            cn_restore_modes()
            cn_disarm()
            throw .unknownTerminal(options.name)
        }
        cn_handle_endings()
        raw()
        noecho()
        nonl()
        cn_allow_quit_key()
        def_prog_mode()
        keypad(cn_stdscr(), true)
        // Else drawing stops as soon as a key waits, and goes on at the next drawing only.
        typeahead(-1)
    }

    /// Makes the decoder and reader for this terminal.
    public func makeKeyReader() -> KeyReader {
        KeyReader(
            descriptor: STDIN_FILENO, escapeDelay: options.escapeDelay,
            decoder: KeyDecoder(sequences: description.sequences, takesMouse: options.mouse))
    }

    /// Shows the frame; costs what has changed since the last one.
    public func draw(_ frame: Frame, _ sheet: StyleSheet) {
        guard isOpen else { return }
        painter.paint(frame.grid, sheet)
        if let cursor = frame.cursor {
            wmove(cn_stdscr(), Int32(clamping: cursor.row), Int32(clamping: cursor.column))
        }
        wnoutrefresh(cn_stdscr())
        cn_update(frame.cursor != nil)
        show(title: frame.title)
    }

    /// Takes the terminal's size again, after `Signal.resize`; the next frame is drawn as a whole.
    public func resize() {
        guard isOpen else { return }
        size = Self.adoptSize()
        forget()
    }

    /// Sets the terminal's modes again and draws the next frame as a whole: after Ctrl-L, and after
    /// `Signal.proceed`, since others may have written to the terminal.
    public func redraw() {
        guard isOpen else { return }
        reset_prog_mode()
        Self.write(description.enter)
        resize()
    }

    /// Gives the terminal back and stops the job, as Ctrl-Z does; returns when it goes on.
    ///
    /// Returns at once where no shell could continue the job. The size may have changed.
    public func suspend() {
        guard isOpen else { return }
        leave()
        cn_stop()
        redraw()
    }

    /// Gives the terminal to another program until that ends; the size may have changed then.
    ///
    /// - Parameter command: the path of the program and its arguments; there is at least the path.
    /// - Returns: its exit code, 128 and more for a signal; nil when it could not be started.
    public func lend(to command: [String]) -> Int32? {
        guard isOpen else { return nil }
        leave()
        defer { redraw() }
        let arguments = command.map { strdup($0) }
        defer { arguments.forEach { free($0) } }
        let code = cn_run(arguments + [nil])
        return code < 0 ? nil : code
    }

    /// Gives the terminal back. May be called twice.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        leave()
        cn_disarm()
        delscreen(set_term(nil))
    }

    private func leave() {
        cn_make_room()
        Self.write(description.leave)
        title = nil
        endwin()
        cn_restore_modes()
    }

    /// Whether the terminal skips a control string that it does not know.
    var takesSequences: Bool { isOpen && description.showsTitle }

    private func forget() {
        clearok(cn_curscr(), true)
        painter.forget()
    }

    private func show(title: SafeText?) {
        guard description.showsTitle, let title, title != self.title else { return }
        self.title = title
        guard title.isASCII || isUnicode else { return }
        Self.write(Array("\u{1B}]2;\(title)\u{1B}\\".utf8))
    }

    private static func adoptSize() -> Size {
        var (rows, columns) = (Int32(0), Int32(0))
        if !cn_terminal_size(STDOUT_FILENO, &rows, &columns) || rows < 1 || columns < 1 {
            (rows, columns) = (Int32(usualSize.rows), Int32(usualSize.columns))
        }
        let size = Size(
            rows: min(Int(rows), Grid.largest.rows),
            columns: min(Int(columns), Grid.largest.columns))
        resize_term(Int32(size.rows), Int32(size.columns))
        return size
    }

    /// Past ncurses' buffer, which is empty between two drawings.
    static func write(_ bytes: [UInt8]) {
        cn_write(bytes, bytes.count)
    }
}
