"""Everything the window can do, each once: its words, its keys, its place in the menus."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from cssreader.domain.categories import AS_SHIPPED, Categories
from cssreader.gui.theme.names import entry_text, theme_name
from cssreader.settings import LANGUAGES, THEME_CHOICES


class ActionSpec(NamedTuple):
    """One thing to do. `name` is what the window joins it by; an empty name is a line between groups."""

    name: str
    text: str = ""
    keys: tuple[str, ...] = ()
    told_keys: str = ""
    """Keys that a pane handles itself while it has the focus, shown but not claimed for the whole window."""


class MenuSpec(NamedTuple):
    title: str
    entries: "tuple[ActionSpec | MenuSpec, ...]"


LINE = ActionSpec("")
KIND_ACTION = "highlight_"
"""What the names of the actions begin with that mark with a category."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)


def language_name(language: str) -> str:
    """What a language is called by those who read it, so that it is found in a window in another."""
    return {"system": _tr("The system's language"), "en": "English", "ur": "اردو"}[language]


def _extent_menu() -> MenuSpec:
    return MenuSpec(
        _tr("E&xtent of the highlight"),
        (
            ActionSpec("end_on_by_word", _tr("&End one word on"), ("Ctrl+.",)),
            ActionSpec("end_back_by_word", _tr("End one word &back"), ("Ctrl+,",)),
            ActionSpec("end_on_by_sentence", _tr("End one &sentence on"), ("Ctrl+>",)),
            ActionSpec("end_back_by_sentence", _tr("End one sentence ba&ck"), ("Ctrl+<",)),
            LINE,
            ActionSpec("start_back_by_word", _tr("Be&ginning one word back"), ("Alt+,",)),
            ActionSpec("start_on_by_word", _tr("Beginning one word &on"), ("Alt+.",)),
            ActionSpec("start_back_by_sentence", _tr("Beginning one sentence b&ack"), ("Alt+<",)),
            ActionSpec("start_on_by_sentence", _tr("Beginning one sentence o&n"), ("Alt+>",)),
        ),
    )


def kind_specs(categories: Categories) -> tuple[ActionSpec, ...]:
    """To mark with each category that menus offer. Its keys go by its id, so that they stay when it is renamed."""
    digits = {category: digit for digit, category in categories.digits.items()}
    return tuple(
        ActionSpec(f"{KIND_ACTION}{each.id}", entry_text(each), told_keys=digits.get(each.id, ""))
        for each in categories.offered
    )


def menus(categories: Categories = AS_SHIPPED) -> tuple[MenuSpec, ...]:
    """The menu bar, in the language of the interface."""
    themes = tuple(ActionSpec(f"theme_{theme}", theme_name(theme)) for theme in THEME_CHOICES)
    languages = tuple(ActionSpec(f"language_{language}", language_name(language)) for language in LANGUAGES)
    return (
        MenuSpec(
            _tr("&File"),
            (
                ActionSpec("import_files", _tr("&Import files…"), ("Ctrl+I",)),
                ActionSpec("import_folder", _tr("Import a &folder…"), ("Ctrl+Shift+I",)),
                ActionSpec("watched_folders", _tr("Watche&d folders…"), ("Ctrl+Shift+W",)),
                ActionSpec("fetch", _tr("Fetch from the &web…"), ("Ctrl+U",)),
                ActionSpec("fetch_queue", _tr("&Queue of pages to fetch"), ("Ctrl+Shift+U",)),
                LINE,
                ActionSpec("export", _tr("&Export…"), ("Ctrl+E",)),
                ActionSpec("import_annotations", _tr("Import &highlights and notes…")),
                LINE,
                ActionSpec("authors", _tr("A&uthors…"), ("Ctrl+Shift+A",)),
                ActionSpec("sites", _tr("&Sites…"), ("Ctrl+Alt+S",)),
                ActionSpec("subjects", _tr("C&hoose subjects…"), ("Ctrl+Alt+P",)),
                ActionSpec("add_topic", _tr("Add a &topic…")),
                ActionSpec("perhaps_same", _tr("&Perhaps the same…"), ("Ctrl+Shift+D",)),
                ActionSpec("cleaning_rules", _tr("&Cleaning rules…"), ("Ctrl+Shift+R",)),
                ActionSpec("clean_all_again", _tr("Clean &all essays again")),
                ActionSpec("back_up", _tr("&Back up the library")),
                ActionSpec("backups", _tr("Bac&kups…")),
                ActionSpec("check", _tr("&Check the library")),
                ActionSpec("rebuild_index", _tr("&Rebuild the search index")),
                LINE,
                ActionSpec("quit", _tr("&Quit"), ("Ctrl+Q",)),
            ),
        ),
        MenuSpec(
            _tr("&Edit"),
            (
                ActionSpec("undo", _tr("&Undo"), ("Ctrl+Z",)),
                ActionSpec("redo", _tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
                LINE,
                ActionSpec("search", _tr("&Search the library"), ("Ctrl+L", "Ctrl+Shift+F")),
                ActionSpec("search_in_topic", _tr("Search &within the topic"), ("Ctrl+Shift+L",)),
                ActionSpec("find", _tr("&Find in this essay"), ("Ctrl+F",)),
                ActionSpec("next_hit", _tr("&Next hit"), ("F3",)),
                ActionSpec("previous_hit", _tr("&Previous hit"), ("Shift+F3",)),
                ActionSpec("turn_hit", _tr("&All passages of the hit"), told_keys=_tr("Right, Left")),
                LINE,
                ActionSpec("notebook", _tr("Note&book"), ("Ctrl+N",)),
                ActionSpec("material", _tr("&Gather material…"), ("Ctrl+G",)),
                ActionSpec("dossiers", _tr("D&ossiers"), ("Ctrl+Alt+G",)),
                ActionSpec("into_dossier", _tr("Put into the &dossier"), told_keys="D"),
                LINE,
                ActionSpec("copy_passage_link", _tr("Copy &link to this passage"), ("Ctrl+Alt+C",)),
                ActionSpec("copy_essay_link", _tr("Copy link to this &essay")),
                LINE,
                ActionSpec("save_search", _tr("&Save this search"), ("Ctrl+Alt+D",)),
                ActionSpec("forget_searches", _tr("F&orget recent searches")),
            ),
        ),
        MenuSpec(
            _tr("E&ssay"),
            (
                ActionSpec("details", _tr("&Details…"), ("Ctrl+D",)),
                ActionSpec("topics", _tr("To&pics…"), ("Ctrl+Shift+P",), told_keys="T"),
                ActionSpec("versions", _tr("&Versions…"), ("Ctrl+Shift+V",)),
                MenuSpec(
                    _tr("Read al&oud"),
                    (
                        ActionSpec("read_aloud", _tr("&Read aloud, or pause"), ("Ctrl+Space",)),
                        ActionSpec("read_from_here", _tr("Read aloud from &here"), told_keys="R"),
                        ActionSpec("next_sentence", _tr("&Next sentence"), ("Ctrl+]",)),
                        ActionSpec("previous_sentence", _tr("&Previous sentence"), ("Ctrl+[",)),
                        ActionSpec("faster", _tr("&Faster"), ("Ctrl+Shift+Up",)),
                        ActionSpec("slower", _tr("S&lower"), ("Ctrl+Shift+Down",)),
                        ActionSpec("keep_sentence", _tr("&Keep the sentence that is read"), told_keys="H"),
                        ActionSpec("stop_reading", _tr("&Stop reading aloud"), ("Ctrl+Shift+Space",)),
                    ),
                ),
                ActionSpec("enlarge_picture", _tr("Enlarge the p&icture"), told_keys="I"),
                ActionSpec("removed", _tr("What was &stripped from the page…"), ("Ctrl+Shift+S",)),
                ActionSpec("hide_block", _tr("&Hide this block here"), ("Ctrl+H",)),
                ActionSpec("hide_block_on_site", _tr("Hide this bl&ock on its site"), ("Ctrl+Shift+H",)),
                ActionSpec("clean_again", _tr("Clean a&gain")),
                LINE,
                ActionSpec("shelf_inbox", _tr("Move to the &inbox")),
                ActionSpec("shelf_reading", _tr("Mark as being &read")),
                ActionSpec("shelf_finished", _tr("Mark as &finished"), ("Ctrl+Return",)),
                ActionSpec("shelf_archive", _tr("Move to the archi&ve")),
                ActionSpec("shelve_on", _tr("Move one shelf o&n"), told_keys="F"),
                ActionSpec("shelve_back", _tr("Move one shelf bac&k"), told_keys=_tr("Shift+F")),
                LINE,
                ActionSpec("trash", _tr("Move to the &trash")),
            ),
        ),
        MenuSpec(
            _tr("&Mark"),
            (
                *kind_specs(categories),
                LINE,
                ActionSpec("kinds", _tr("Kin&ds of highlights…"), ("Ctrl+Alt+K",)),
                LINE,
                ActionSpec("look_up", _tr("&Look the word up"), told_keys="L"),
                ActionSpec("keep_word", _tr("&Keep the word that was looked up"), told_keys="V"),
                LINE,
                ActionSpec("note", _tr("&Note on the selected words"), told_keys="N"),
                ActionSpec("note_on_essay", _tr("Note on the whole &essay"), ("Ctrl+Shift+N",)),
                ActionSpec("bookmark", _tr("&Bookmark this place"), ("Ctrl+B",), told_keys="B"),
                LINE,
                ActionSpec("next_mark", _tr("Next &mark"), told_keys="M"),
                ActionSpec("previous_mark", _tr("Pre&vious mark"), told_keys=_tr("Shift+M")),
                _extent_menu(),
                ActionSpec("merge", _tr("Mer&ge the highlights"), ("Ctrl+M",)),
                ActionSpec("split", _tr("Spl&it the highlight"), ("Ctrl+Shift+M",)),
                LINE,
                ActionSpec("sentence", _tr("&Select the next sentence"), told_keys="S"),
                ActionSpec("caret", _tr("&Caret, to select words with the keyboard"), ("F7",)),
                ActionSpec("place", _tr("&Place the mark at the selection"), told_keys="P"),
            ),
        ),
        MenuSpec(
            _tr("&View"),
            (
                ActionSpec("larger", _tr("&Larger text"), ("Ctrl++", "Ctrl+=")),
                ActionSpec("smaller", _tr("&Smaller text"), ("Ctrl+-",)),
                ActionSpec("usual_size", _tr("&Usual size"), ("Ctrl+0",)),
                ActionSpec("reading_options", _tr("&Page and type…"), ("Ctrl+T",)),
                ActionSpec("focus_mode", _tr("F&ocus on one paragraph"), ("F4",)),
                LINE,
                MenuSpec(
                    _tr("&Theme"),
                    (
                        *themes,
                        LINE,
                        ActionSpec("next_theme", _tr("&Next theme"), ("Ctrl+Shift+T",)),
                        ActionSpec("own_theme", _tr("Make one's &own theme…")),
                    ),
                ),
                ActionSpec("next_profile", _tr("Ne&xt profile"), ("F6",)),
                ActionSpec("profiles", _tr("P&rofiles…"), ("Ctrl+Alt+T",)),
                LINE,
                MenuSpec(_tr("Lan&guage"), languages),
                LINE,
                ActionSpec("toggle_library", _tr("Show the &sidebar"), ("F8",)),
                ActionSpec("toggle_essays", _tr("Show the &list"), ("F9",)),
                ActionSpec("toggle_margin", _tr("Show the &margin"), ("F10",)),
                MenuSpec(
                    _tr("L&ist of essays"),
                    (
                        ActionSpec("filter_list", _tr("&Filter the list"), ("Ctrl+Alt+F",), told_keys="/"),
                        ActionSpec("fold_groups", _tr("Fold all &groups")),
                        ActionSpec("unfold_groups", _tr("&Unfold all groups")),
                    ),
                ),
                LINE,
                ActionSpec("beside", _tr("An essay be&side"), ("Ctrl+Alt+B",)),
                ActionSpec("exchange", _tr("E&xchange the two essays"), ("Ctrl+Alt+X",)),
                ActionSpec("figures", _tr("&Reading figures…"), ("Ctrl+Alt+R",)),
                ActionSpec("full_screen", _tr("&Full screen"), ("F11",)),
            ),
        ),
        MenuSpec(
            _tr("&Go"),
            (
                ActionSpec("back", _tr("&Back"), ("Alt+Left",)),
                ActionSpec("forward", _tr("&Forward"), ("Alt+Right",)),
                LINE,
                ActionSpec("next_essay", _tr("&Next essay of the list"), ("Alt+PgDown",)),
                ActionSpec("previous_essay", _tr("&Previous essay of the list"), ("Alt+PgUp",)),
                LINE,
                ActionSpec("paragraph_below", _tr("Next p&aragraph"), told_keys=_tr("Ctrl+Down")),
                ActionSpec("paragraph_above", _tr("Pre&vious paragraph"), told_keys=_tr("Ctrl+Up")),
                ActionSpec("next_footnote", _tr("Next foo&tnote"), told_keys="O"),
                ActionSpec("previous_footnote", _tr("Previo&us footnote"), told_keys=_tr("Shift+O")),
                ActionSpec("go_to_paragraph", _tr("&Go to paragraph…"), ("Ctrl+Shift+G",)),
                LINE,
                ActionSpec("focus_library", _tr("To the &sidebar"), ("Alt+1",)),
                ActionSpec("focus_essays", _tr("To the &list"), ("Alt+2",)),
                ActionSpec("focus_reading", _tr("To the &essay"), ("Alt+3",)),
                ActionSpec("focus_margin", _tr("To the &margin"), ("Alt+4",)),
                ActionSpec("focus_notice", _tr("To the n&otice"), ("Alt+5",)),
            ),
        ),
        MenuSpec(
            _tr("&Help"),
            (
                ActionSpec("palette", _tr("&Command palette"), ("Ctrl+K",)),
                ActionSpec("keys", _tr("&Keys…"), ("F1",)),
                ActionSpec("about", _tr("&About CSS Reader")),
            ),
        ),
    )


def flat(entries: "tuple[ActionSpec | MenuSpec, ...]") -> list[ActionSpec]:
    """Every action in some menu entries, without the lines."""
    found: list[ActionSpec] = []
    for entry in entries:
        if isinstance(entry, MenuSpec):
            found.extend(flat(entry.entries))
        elif entry.name:
            found.append(entry)
    return found


def plain(text: str) -> str:
    """The words of an action or a menu without the sign of its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


class PlacedAction(NamedTuple):
    menu: str
    """The menu of the bar that it stands in."""
    deed: str
    """Its words, after those of the menus within that menu: they say what it does without the menu round it."""
    spec: ActionSpec


def placed_actions(categories: Categories = AS_SHIPPED) -> list[PlacedAction]:
    """Every action, with words for a list in which it stands outside its menu."""
    return [each for menu in menus(categories) for each in _placed(menu.entries, plain(menu.title), "")]


def _placed(entries: "tuple[ActionSpec | MenuSpec, ...]", menu: str, before: str) -> list[PlacedAction]:
    found: list[PlacedAction] = []
    for entry in entries:
        if isinstance(entry, MenuSpec):
            found.extend(_placed(entry.entries, menu, f"{before}{plain(entry.title)}: "))
        elif entry.name:
            found.append(PlacedAction(menu, before + plain(entry.text), entry))
    return found
