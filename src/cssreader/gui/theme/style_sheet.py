"""The whole window in the colours of a theme: a palette, and a style sheet on top of the Fusion style.

A few dynamic properties choose among looks, so that no pane needs a colour of its own:

- ``surface`` of any plain widget: ``window``, ``panel``, ``page`` or ``raised``; of a list that lies on one: ``none``;
- ``role`` of a label: ``headline``, ``title``, ``section``, ``muted``, ``problem``, ``category``;
- ``role`` of a push button: ``quiet`` (no frame), ``way`` (one of several ways on, below one
  another), ``danger`` (what removes something);
- ``role`` of a frame: ``hairline``, ``card``, ``notice``.
"""

from PySide6.QtGui import QColor, QPalette

from cssreader.gui.theme.tokens import QUIET_EDGE, RADIUS, Theme
from cssreader.resources import resource

_ROLES = QPalette.ColorRole


def mixed(first: str, second: str, share: float) -> str:
    """The colour that lies `share` (0 to 1) of the way from `first` to `second`, as ``#rrggbb``."""
    a, b = QColor(first), QColor(second)
    parts = ((b.redF(), a.redF()), (b.greenF(), a.greenF()), (b.blueF(), a.blueF()))
    return QColor.fromRgbF(*(to * share + start * (1 - share) for to, start in parts)).name()


def faint(theme: Theme) -> str:
    """The ink of what is disabled."""
    return mixed(theme.muted, theme.panel, 0.45)


def hit_edge(theme: Theme) -> str:
    """The line round words that a search found, which no highlight has, and the tick that tells where they lie."""
    return mixed(theme.hit, theme.strong, 0.6)


def palette(theme: Theme) -> QPalette:
    """The colours of everything that the style sheet does not name."""
    colours = {
        _ROLES.Window: theme.window,
        _ROLES.WindowText: theme.text,
        _ROLES.Base: theme.page,
        _ROLES.AlternateBase: theme.panel,
        _ROLES.Text: theme.text,
        _ROLES.PlaceholderText: theme.muted,
        _ROLES.Button: theme.raised,
        _ROLES.ButtonText: theme.text,
        _ROLES.BrightText: theme.danger,
        _ROLES.Light: theme.raised,
        _ROLES.Midlight: theme.hover,
        _ROLES.Mid: theme.line,
        _ROLES.Dark: theme.line,
        _ROLES.Shadow: theme.line,
        _ROLES.ToolTipBase: theme.raised,
        _ROLES.ToolTipText: theme.text,
        _ROLES.Highlight: theme.selection,
        _ROLES.HighlightedText: theme.strong,
        _ROLES.Accent: theme.accent,
        _ROLES.Link: theme.link,
        _ROLES.LinkVisited: theme.link,
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (_ROLES.WindowText, _ROLES.Text, _ROLES.ButtonText, _ROLES.HighlightedText, _ROLES.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(faint(theme)))
    made.setColor(QPalette.ColorGroup.Disabled, _ROLES.Highlight, QColor(theme.hover))
    return made


def style_sheet(theme: Theme) -> str:
    """The style sheet of the application. The application's style must be Fusion, on every system."""
    names = {
        name: getattr(theme, name)
        for name in (
            *("window", "panel", "page", "raised", "hover", "selected", "line", "text", "strong", "muted", "accent"),
            *("on_accent", "link", "danger", "selection", "focus"),
        )
    }
    icons = resource("icons").as_posix()
    ink, other = ("light", "dark") if theme.dark else ("dark", "light")
    names |= {
        "faint": faint(theme),
        "edge": mixed(theme.line, theme.muted, 0.45),
        "handle": mixed(theme.line, theme.muted, 0.25),
        "pressed": mixed(theme.hover, theme.line, 0.6),
        "accent_hover": mixed(theme.accent, theme.text, 0.2),
        "danger_hover": mixed(theme.raised, theme.danger, 0.12),
        "button_pad": f"{QUIET_EDGE - 1}px",
        "button_focus_pad": f"{QUIET_EDGE - 2}px",
        "button_default_pad": f"{QUIET_EDGE - 3}px",
        "radius": f"{RADIUS}px",
        "inner": f"{RADIUS - 2}px",
        "check": f'url("{icons}/check-{ink}.svg")',
        "check_on_accent": f'url("{icons}/check-{other}.svg")',
        "down": f'url("{icons}/chevron-down-{ink}.svg")',
        "up": f'url("{icons}/chevron-up-{ink}.svg")',
    }
    sheet = _SURFACES + _BUTTONS + _FIELDS + _CHOICES + _LISTS + _MENUS + _BARS
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", names[name])
    return sheet


_SURFACES = """
QMainWindow, QDialog, QMessageBox, QWidget[surface="window"] { background: @window; color: @text; }
QWidget[surface="panel"] { background: @panel; color: @text; }
QWidget[surface="page"] { background: @page; color: @text; }
QWidget[surface="raised"] { background: @raised; color: @text; }
QLabel { color: @text; background: transparent; }
QLabel:disabled { color: @faint; }
QLabel[role="headline"] { color: @strong; font-size: 15pt; font-weight: 600; }
QLabel[role="title"] { color: @strong; font-size: 12pt; font-weight: 600; }
QLabel[role="section"] { color: @muted; font-size: 9pt; font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="problem"] { color: @danger; }
QFrame[role="hairline"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="card"] { background: @raised; border: 1px solid @line; border-radius: @radius; }
QFrame[role="notice"] { background: @raised; border: 1px solid @edge; border-radius: @radius; }
QGroupBox { border: none; margin-top: 22px; padding: 0; color: @text; }
QGroupBox::title { subcontrol-origin: margin; color: @muted; font-weight: 600; }
QSplitter::handle { background: @line; }
QSplitter::handle:hover { background: @accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 8px; }
QScrollArea { background: transparent; border: none; }
QDialog QListView, QDialog QTreeView, QDialog QTableView { border: 1px solid transparent; border-radius: @inner; }
QDialog QListView:focus, QDialog QTreeView:focus, QDialog QTableView:focus { border-color: @focus; }
"""

_BUTTONS = """
QPushButton { background: @raised; color: @text; border: 1px solid @edge; border-radius: @radius;
  padding: 5px @button_pad; min-height: 18px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @pressed; }
QPushButton:default { background: @accent; color: @on_accent; border-color: @accent; font-weight: 600; }
QPushButton:default:hover, QPushButton:default:pressed { background: @accent_hover; border-color: @accent_hover; }
QPushButton:flat, QPushButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton:flat:hover, QPushButton[role="quiet"]:hover { background: @hover; }
QPushButton:flat:checked, QPushButton[role="quiet"]:checked { background: @selected; color: @strong; }
QPushButton[role="way"] { background: transparent; border-color: transparent; text-align: left; padding: 5px 2px; }
QPushButton[role="way"]:hover { background: @hover; }
QPushButton[role="way"]:focus { border: 2px solid @focus; padding: 4px 1px; }
QPushButton[role="danger"] { background: @raised; color: @danger; border-color: @danger; font-weight: normal; }
QPushButton[role="danger"]:hover { background: @danger_hover; }
QPushButton:disabled { background: transparent; color: @faint; border-color: @line; }
QPushButton:flat:disabled, QPushButton[role="quiet"]:disabled { border-color: transparent; }
QPushButton:focus { border: 2px solid @focus; padding: 4px @button_focus_pad; }
QPushButton:default:focus { border: 3px double @focus; padding: 3px @button_default_pad; background-clip: padding; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: @radius;
  padding: 4px; }
QToolButton:hover, QToolButton:open { background: @hover; }
QToolButton:pressed { background: @pressed; }
QToolButton:checked { background: @selected; color: @strong; }
QToolButton:disabled { color: @faint; background: transparent; }
QToolButton:focus { border-color: @focus; }
QToolButton[role="chip"] { background: @raised; border-color: @line; padding: 2px 6px; }
QToolButton[role="quiet"] { padding: 2px 6px; }
QToolButton[role="chip"]:hover { background: @hover; }
QToolButton[role="chip"]:focus { border-color: @focus; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton::menu-button { border: none; width: 16px; }
QToolButton::menu-arrow { image: @down; width: 10px; height: 10px; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox {
  background: @raised; color: @text; border: 1px solid @edge; border-radius: @radius; padding: 4px 7px;
  selection-background-color: @selection; selection-color: @strong; placeholder-text-color: @muted; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QComboBox { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
QComboBox:focus { border: 2px solid @focus; padding: 3px 6px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled,
QDateEdit:disabled, QComboBox:disabled { background: @panel; color: @faint; border-color: @line; }
QSpinBox, QDoubleSpinBox, QDateEdit { qproperty-alignment: AlignCenter; }
QLineEdit:read-only { background: @panel; }
QTextBrowser { background: @page; border: none; border-radius: 0; padding: 0; }
QTextBrowser:focus { border: none; padding: 0; }
QTextBrowser[surface="none"] { background: transparent; border: 1px solid transparent; border-radius: @inner; }
QTextBrowser[surface="none"]:focus { border-color: @focus; }
QComboBox:editable { padding: 4px 3px; }
QComboBox::drop-down { border: none; width: 22px; subcontrol-origin: padding; subcontrol-position: center right; }
QComboBox::down-arrow { image: @down; width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @raised; color: @text; border: 1px solid @line; padding: 4px; outline: none;
  selection-background-color: @selected; selection-color: @strong; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 8px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button { border: none; width: 20px;
  subcontrol-origin: border; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button { border: none; width: 20px;
  subcontrol-origin: border; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow { image: @up; width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow { image: @down; width: 10px; height: 10px; }
"""

_CHOICES = """
QCheckBox, QRadioButton { color: @text; spacing: 8px; padding: 3px; border: 1px solid transparent;
  border-radius: @radius; background: transparent; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QCheckBox:disabled, QRadioButton:disabled { color: @faint; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @muted;
  background: @raised; }
QCheckBox::indicator { border-radius: @inner; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: @check_on_accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @panel; }
QSlider { background: transparent; border: 1px solid transparent; border-radius: @radius; min-height: 22px; }
QSlider:focus { border-color: @focus; }
QSlider::groove:horizontal { height: 4px; background: @handle; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; background: @accent; }
QSlider::handle:horizontal:hover { background: @accent_hover; }
QSlider::sub-page:horizontal:disabled, QSlider::handle:horizontal:disabled { background: @faint; }
QProgressBar { background: @handle; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
  color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
"""

_LISTS = """
QListView, QTreeView, QTableView, QListWidget, QTreeWidget { background: @raised; color: @text; border: none;
  outline: none; selection-background-color: @selected; selection-color: @strong; }
QListView[surface="none"] { background: transparent; }
QListView::item, QTreeView::item { padding: 4px 8px; border: 1px solid transparent; border-radius: @inner; }
QListView::item:disabled { color: @muted; background: transparent; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @selected; color: @strong; }
QTreeView::indicator, QListView::indicator { width: 14px; height: 14px; border: 1px solid @muted; border-radius: @inner;
  background: @raised; }
QTreeView::indicator:hover, QListView::indicator:hover { border-color: @accent; }
QTreeView::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent;
  image: @check_on_accent; }
QListView:disabled, QTreeView:disabled { color: @faint; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line;
  padding: 4px 8px; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 7px 12px 6px 12px; border: 1px solid transparent;
  border-bottom: 2px solid transparent; }
QTabBar#margin_tabs::tab { padding: 7px 5px 6px 5px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @strong; border-bottom: 2px solid @accent; }
QTabBar::tab:focus { border: 1px solid @focus; border-bottom: 2px solid @accent; }
QTabBar::tab:disabled { color: @faint; }
"""

_MENUS = """
QMenuBar { background: @window; color: @text; padding: 2px 4px; border: none; }
QMenuBar::item { background: transparent; padding: 4px 9px; border-radius: @inner; }
QMenuBar::item:selected { background: @hover; }
QMenuBar::item:pressed { background: @selected; color: @strong; }
QMenuBar::item:disabled { color: @faint; }
QMenu { background: @raised; color: @text; border: 1px solid @edge; padding: 5px; }
QMenu::item { background: transparent; padding: 5px 16px; border: 1px solid transparent; border-radius: @inner; }
QMenu::item:selected { background: @selected; color: @strong; }
QMenu::item:disabled { color: @faint; background: transparent; }
QMenu::icon { padding: 0 0 0 8px; }
QMenu::separator { height: 1px; background: @line; margin: 5px 6px; }
QMenu::indicator { width: 14px; height: 14px; margin: 0 0 0 8px; }
QMenu::indicator:checked { image: @check; }
"""

_BARS = """
QToolBar { background: @window; border: none; border-bottom: 1px solid @line; spacing: 4px; padding: 5px 8px; }
QToolBar::separator { background: @line; width: 1px; margin: 6px 4px; }
QToolBar QToolButton { padding: 5px; }
QStatusBar { background: @window; color: @muted; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; padding: 0 6px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 11px; margin: 0; }
QScrollBar:horizontal { height: 11px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 36px; margin: 2px 3px 2px 3px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 3px 2px 3px 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; }
"""
